namespace Rollcall.Web;

/// <summary>A kind of refusal, with the name by which programs know it.</summary>
/// <param name="Slug">The last part of the problem's type, as in <c>/problems/not-found</c>.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What happened, in a few words that never vary.</param>
/// <param name="Advice">What to do, where the case itself doesn't say.</param>
internal sealed record ProblemKind(string Slug, int Status, string Title, string Advice)
{
    public static readonly ProblemKind Malformed = new("malformed", 400, "The request can't be read", "Compare it with the API's description under /openapi/v1.json.");
    public static readonly ProblemKind Invalid = new("invalid", 400, "A value can't be taken", "Each entry of \"errors\" names the field and what it needs.");
    public static readonly ProblemKind SignInNeeded = new("sign-in-needed", 401, "Not signed in", "Sign in, or send a token or a signature that is still good.");
    public static readonly ProblemKind SignInRefused = new("sign-in-refused", 401, "The sign-in was refused", "Check the name and the password, and wait a quarter of an hour after many attempts.");
    public static readonly ProblemKind CodeRefused = new("code-refused", 401, "The code was refused", "Wait for the next code of your app and try again, or use a recovery code.");
    public static readonly ProblemKind SignatureRefused = new("signature-refused", 401, "The signature was refused", "Check the key, the clock, the signed components, and take a new nonce for each request.");
    public static readonly ProblemKind NotAllowed = new("not-allowed", 403, "Your account may not do this", "Ask an administrator if you should be able to.");
    public static readonly ProblemKind SecondFactorNeeded = new("second-factor-needed", 403, "A second factor is needed first", "Enrol a passkey or an authenticator app, then go on.");
    public static readonly ProblemKind ConfirmationNeeded = new("confirmation-needed", 403, "Please confirm that it is you", "Send your password, a code or a passkey to /api/v1/account/confirm, then try again.");
    public static readonly ProblemKind CrossSite = new("cross-site", 403, "The request came from elsewhere", "Reload the page and try again; a program should use a token or a signature.");
    public static readonly ProblemKind HttpsNeeded = new("https-needed", 403, "This server is used by https", "Call the https address.");
    public static readonly ProblemKind NotFound = new("not-found", 404, "There is nothing here for you", "Check the address. What you may not see is answered alike.");
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "The method is not one of this address", "The header Allow names those that are.");
    public static readonly ProblemKind Conflict = new("conflict", 409, "It was changed in the meantime", "Read it anew and decide again. Nothing of yours was written.");
    public static readonly ProblemKind Gone = new("gone", 410, "It was erased", "What was here was erased on request. Receipts that were handed out before still hold.");
    public static readonly ProblemKind TooLarge = new("too-large", 413, "Too large", "Send less at once, or upload in parts under /api/v1/uploads.");
    public static readonly ProblemKind WrongMediaType = new("wrong-media-type", 415, "The body's media type is not one that is read here", "Send application/json, or what the API's description names.");
    public static readonly ProblemKind Unfit = new("unfit", 422, "The register can't take this", "Each entry of \"errors\" names the field and what it needs.");
    public static readonly ProblemKind VersionNeeded = new("version-needed", 428, "Say which version you looked at", "Read the match and send its ETag in the header If-Match, so that nobody decides over another's decision unseen.");
    public static readonly ProblemKind TooManyRequests = new("too-many-requests", 429, "Too many requests", "Wait as many seconds as the header Retry-After says.");
    public static readonly ProblemKind Fault = new("fault", 500, "The server failed", "Nothing was kept of this request unless a receipt says so. Tell the administrator the request's id.");
    public static readonly ProblemKind Unavailable = new("unavailable", 503, "The server can't do this now", "Try again in a minute. The administrator finds the reason in the log.");
    public static readonly ProblemKind StorageFailed = new("storage-failed", 503, "The register could not store this", "Send it again with the same Idempotency-Key. The administrator finds the reason in the log.");
    public static readonly ProblemKind DiskFull = new("disk-full", 507, "The register's disk is full", "Nothing was done. Tell the administrator to make room, then send it again.");
    public static readonly ProblemKind ChecksumMismatch = new("checksum-mismatch", 460, "The part arrived damaged", "Send the part again from the same offset.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Malformed, Invalid, SignInNeeded, SignInRefused, CodeRefused, SignatureRefused, NotAllowed, SecondFactorNeeded, ConfirmationNeeded,
        CrossSite, HttpsNeeded, NotFound, MethodNotAllowed, Conflict, Gone, TooLarge, WrongMediaType,
        Unfit, VersionNeeded, TooManyRequests, Fault, Unavailable, StorageFailed, DiskFull, ChecksumMismatch,
    ];

    /// <summary>What a bare status means.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        401 => SignInNeeded,
        403 => NotAllowed,
        404 => NotFound,
        405 => MethodNotAllowed,
        409 or 412 => Conflict with { Status = status },
        413 => TooLarge,
        415 => WrongMediaType,
        429 => TooManyRequests,
        503 => Unavailable,
        < 500 => Malformed with { Status = status },
        _ => Fault with { Status = status },
    };
}
