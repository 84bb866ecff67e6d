using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NSec.Cryptography;

namespace Rollcall.Web;

/// <summary>
/// Knows a program by the Ed25519 signature of its request (RFC 9421). The signature covers method, address and body, and is good once and for
/// five minutes.
/// </summary>
internal sealed class SignatureHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountsContext accounts, ServeOptions serve, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "signature";

    /// <summary>How far a client's clock may be from this one, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string InputHeader = "Signature-Input";
    private const int InMemory = 64 << 10;

    private string _reason = "";

    public static bool IsFor(HttpRequest request) => request.Headers.ContainsKey(InputHeader);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!MessageSignature.TryRead(Request.Headers[InputHeader], Request.Headers["Signature"], out var signature))
        {
            return Refuse("The headers Signature-Input and Signature can't be read, hold several signatures, or name a component that is not read here.");
        }

        if (Fault(signature) is { } fault)
        {
            return Refuse(fault);
        }

        var now = clock.GetUtcNow();
        var found = await (
            from k in accounts.ClientKeys.AsNoTracking()
            where k.Id == signature.KeyId && k.ExpiresAt > now
            join a in accounts.Users.AsNoTracking() on k.Account equals a.Id
            where a.DisabledAt == null
            select new { Key = k, Account = a }).SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null || signature.Base(Request) is not { } text || !Fits(found.Key.PublicKey, text, signature.Bytes))
        {
            return Refuse("The key is unknown, expired or revoked, or the signature doesn't fit the request.");
        }

        // A body that was taken away is a change too.
        if ((HasBody || signature.Components.Contains("content-digest")) && !await BodyFits())
        {
            return Refuse("The body is not the one that Content-Digest names.");
        }

        if (!await IsNew(signature))
        {
            return Refuse("The nonce was used before.");
        }

        if (found.Key.LastUsedAt is not { } last || now - last > SessionClock.Grain)
        {
            await accounts.ClientKeys.Where(k => k.Id == found.Key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), Context.RequestAborted);
        }

        var principal = ViewerClaims.PrincipalOf(found.Account, Name, found.Key.Id, found.Key.Scopes.Split(' '));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Problem.Write(Context, ProblemKind.SignatureRefused, _reason.Length > 0 ? _reason : null);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Write(Context, ProblemKind.NotAllowed, "Neither this key's scopes nor its account allow it. A session of a browser may be needed.");

    private bool HasBody => Request.ContentLength > 0 || Request.Headers.TransferEncoding.Count > 0 || (Request.ContentLength is null && !HttpProtocol.IsHttp11(Request.Protocol) && CanHaveBody);

    private bool CanHaveBody => Context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;

    /// <summary>What is wrong with a signature before its key is known.</summary>
    private string? Fault(MessageSignature signature)
    {
        if ((clock.GetUtcNow() - signature.Created).Duration() > Window || signature.Expires < clock.GetUtcNow())
        {
            return "The signature is too old, or from the future. Its time of creation may be five minutes from this server's time, which the header Date tells.";
        }

        var covered = signature.Components;
        var address = covered.Contains("@target-uri") || (covered.Contains("@authority") && covered.Contains("@path") && covered.Contains("@query"));
        return !covered.Contains("@method") || !address || (HasBody && !covered.Contains("content-digest"))
            ? "The signature must cover @method, @target-uri (or @authority, @path and @query), and content-digest where there is a body."
            : null;
    }

    private static bool Fits(byte[] key, string text, byte[] signature) =>
        SignatureAlgorithm.Ed25519.Verify(PublicKey.Import(SignatureAlgorithm.Ed25519, key, KeyBlobFormat.RawPublicKey), Encoding.ASCII.GetBytes(text), signature);

    /// <summary>Reads the whole body, in memory or in a private file, and compares its digest. The endpoint reads it again.</summary>
    private async Task<bool> BodyFits()
    {
        var body = new FileBufferingReadStream(Request.Body, InMemory, bufferLimit: null, DataFolder.UploadsFolder(serve));
        Context.Response.RegisterForDisposeAsync(body);
        Request.Body = body;
        var fits = await ContentDigest.Fits(Request.Headers["Content-Digest"], body, Context.RequestAborted);
        body.Position = 0;
        return fits;
    }

    private async Task<bool> IsNew(MessageSignature signature)
    {
        if (await accounts.SeenNonces.AnyAsync(n => n.Key == signature.KeyId && n.Nonce == signature.Nonce, Context.RequestAborted))
        {
            return false;
        }

        var seen = accounts.SeenNonces.Add(new SeenNonce { Key = signature.KeyId, Nonce = signature.Nonce, ForgetAt = signature.Created + Window + TimeSpan.FromSeconds(1) });
        try
        {
            await accounts.SaveChangesAsync(Context.RequestAborted);
            return true;
        }
        catch (DbUpdateException)
        {
            // Of two requests with one nonce at the same moment, the table takes one.
            return false;
        }
        finally
        {
            seen.State = EntityState.Detached;
        }
    }

    private AuthenticateResult Refuse(string reason)
    {
        _reason = reason;
        return AuthenticateResult.Fail(reason);
    }
}
