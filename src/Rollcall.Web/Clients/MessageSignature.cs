using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;

namespace Rollcall.Web;

/// <summary>
/// One signature of a request, as RFC 9421 writes it into <c>Signature-Input</c> and <c>Signature</c>. Only what can be covered without
/// parameters is read: derived components, and header fields by their name.
/// </summary>
internal sealed partial class MessageSignature
{
    private static readonly HashSet<string> Derived = ["@method", "@target-uri", "@authority", "@scheme", "@request-target", "@path", "@query"];

    private readonly string _parameters;

    private MessageSignature(string parameters, IReadOnlyList<string> components, byte[] bytes) => (_parameters, Components, Bytes) = (parameters, components, bytes);

    /// <summary>What is covered, in order.</summary>
    public IReadOnlyList<string> Components { get; }

    /// <summary>The signature itself, 64 bytes.</summary>
    public byte[] Bytes { get; }

    public Guid KeyId { get; private init; }

    public string Nonce { get; private init; } = "";

    public DateTimeOffset Created { get; private init; }

    /// <summary>From when on its maker wants it refused.</summary>
    public DateTimeOffset Expires { get; private init; } = DateTimeOffset.MaxValue;

    public static bool TryRead(string? input, string? signature, [NotNullWhen(true)] out MessageSignature? read)
    {
        read = null;
        if (input is not { Length: <= 2_000 } || signature is not { Length: <= 500 }
            || InputPattern().Match(input.Trim()) is not { Success: true } inputs || ValuePattern().Match(signature.Trim()) is not { Success: true } value
            || inputs.Groups["label"].Value != value.Groups["label"].Value)
        {
            return false;
        }

        var components = inputs.Groups["component"].Captures.Select(c => c.Value).ToList();
        var parameters = inputs.Groups["name"].Captures.Zip(inputs.Groups["value"].Captures, (n, v) => (Name: n.Value, Value: v.Value.Trim('"'))).ToList();
        var bytes = new byte[64];
        if (components.Distinct().Count() != components.Count || parameters.Select(p => p.Name).Distinct().Count() != parameters.Count
            || components.Any(c => c[0] == '@' && !Derived.Contains(c))
            || !Convert.TryFromBase64String(value.Groups["bytes"].Value, bytes, out var length) || length != bytes.Length)
        {
            return false;
        }

        string? Parameter(string name) => parameters.Find(p => p.Name == name).Value;
        if (!Guid.TryParseExact(Parameter("keyid"), "D", out var key) || Parameter("nonce") is not { Length: >= 16 and <= 100 } nonce
            || Moment(Parameter("created")) is not { } created || Parameter("alg") is not (null or "ed25519"))
        {
            return false;
        }

        var expires = Parameter("expires") is { } until ? Moment(until) : DateTimeOffset.MaxValue;
        read = new MessageSignature(inputs.Groups["parameters"].Value, components, bytes)
        {
            KeyId = key,
            Nonce = nonce,
            Created = created,
            Expires = expires ?? DateTimeOffset.MinValue,
        };
        return true;
    }

    /// <summary>The text that is signed (RFC 9421, 2.5), or null where the request lacks what is covered.</summary>
    public string? Base(HttpRequest request)
    {
        var text = new StringBuilder();
        foreach (var component in Components)
        {
            if (ValueOf(component, request) is not { } value)
            {
                return null;
            }

            text.Append('"').Append(component).Append("\": ").Append(value).Append('\n');
        }

        return text.Append("\"@signature-params\": ").Append(_parameters).ToString();
    }

    private static string? ValueOf(string component, HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw && raw[0] == '/'
            ? raw
            : request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return component switch
        {
            "@method" => request.Method,
            "@scheme" => request.Scheme.ToLowerInvariant(),
            "@authority" => Authority(request),
            "@target-uri" => $"{request.Scheme.ToLowerInvariant()}://{Authority(request)}{target}",
            "@request-target" => target,
            "@path" => question < 0 ? target : target[..question],
            "@query" => question < 0 ? "?" : target[question..],
            _ when request.Headers.TryGetValue(component, out var values) => string.Join(", ", values.Select(v => v!.Trim())),
            _ => null,
        };
    }

    private static string Authority(HttpRequest request)
    {
        var host = request.Host.Host.ToLowerInvariant();
        var usual = request.Scheme == "https" ? 443 : 80;
        return request.Host.Port is { } port && port != usual ? $"{host}:{port}" : host;
    }

    private static DateTimeOffset? Moment(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(s) : null;

    [GeneratedRegex("""^(?<label>[a-z*][a-z0-9_.*-]{0,30})=(?<parameters>\("(?<component>@?[a-z0-9-]+)"(?: "(?<component>@?[a-z0-9-]+)")*\)(?:;(?<name>[a-z]+)=(?<value>[0-9]{1,15}|"[\x20\x21\x23-\x5b\x5d-\x7e]*"))+)$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex InputPattern();

    [GeneratedRegex("""^(?<label>[a-z*][a-z0-9_.*-]{0,30})=:(?<bytes>[A-Za-z0-9+/]{86}==):$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex ValuePattern();
}
