using System.Net;

namespace Rollcall.Web;

/// <summary>How a server is to run. Everything it may be told; it reads no settings file.</summary>
public sealed record ServeOptions
{
    /// <summary>The folder that holds everything: made at the first start, readable by its owner alone.</summary>
    public required DirectoryInfo DataFolder { get; init; }

    /// <summary>Where it listens, as in <c>http://127.0.0.1:5080</c>. Port 0 takes a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>A PostgreSQL connection string; null keeps everything in SQLite in <see cref="DataFolder"/>.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// The file of the key ring. It belongs outside <see cref="DataFolder"/> and its backups. Null keeps it within, with a warning, unless
    /// <see cref="Keys"/> holds it.
    /// </summary>
    public FileInfo? KeyFile { get; init; }

    /// <summary>The text of the key ring itself, where no file holds it.</summary>
    public string? Keys { get; init; }

    /// <summary>The ledger's name for good, as in <c>register.example/log</c>; null takes the first of <see cref="Hosts"/>. It counts at the first start only.</summary>
    public string? Origin { get; init; }

    /// <summary>The certificate for https addresses: PEM, or PFX without a password.</summary>
    public FileInfo? Certificate { get; init; }

    /// <summary>The private key of a PEM certificate, where it has a file of its own.</summary>
    public FileInfo? CertificateKey { get; init; }

    /// <summary>Proxies in front of this server, whose word on scheme and address of a request is taken. Nobody else's is.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The host names by which it may be called; empty allows any.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>A demonstration with invented persons: this machine only, and no second factor.</summary>
    public bool Demo { get; init; }

    /// <summary>Logs as one JSON object a line.</summary>
    public bool JsonLogs { get; init; }

    /// <summary>Where traces and metrics go (OTLP); null sends none.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>How often one account or one address may ask.</summary>
    public RequestLimits Limits { get; init; } = new();
}
