namespace Rollcall.Web;

/// <summary>How often one may ask, and how much one may hand in. Requests beyond are answered 429, with the time to wait.</summary>
public sealed record RequestLimits
{
    /// <summary>Requests a minute of one address, signed in or not.</summary>
    public int PerAddress { get; init; } = 1_200;

    /// <summary>Requests a minute of one account, over all its browsers and programs.</summary>
    public int PerAccount { get; init; } = 1_200;

    /// <summary>Attempts to sign in a minute of one address.</summary>
    public int SignInsPerAddress { get; init; } = 20;

    /// <summary>Attempts to sign in a minute to one account name, from wherever.</summary>
    public int SignInsPerName { get; init; } = 10;

    /// <summary>Wrong passwords or codes in a row after which an account is locked for a quarter of an hour.</summary>
    public int FailuresBeforeLockout { get; init; } = 10;

    /// <summary>Bytes of a request's body, uploads in parts apart.</summary>
    public long RequestBytes { get; init; } = 16L << 20;

    /// <summary>Bytes of one upload.</summary>
    public long UploadBytes { get; init; } = 512L << 20;

    /// <summary>Bytes of all unfinished or unused uploads of one account.</summary>
    public long UploadBytesPerAccount { get; init; } = 2L << 30;
}
