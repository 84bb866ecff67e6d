namespace Rollcall.Web;

/// <summary>All that the server itself writes into the log. No message has a place for a name, an address or a query.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:0.0} ms, account {Account}, by {Scheme}, request {Request}")]
    public static partial void Answered(this ILogger log, string method, string path, int status, double milliseconds, string? account, string? scheme, string request);

    [LoggerMessage(2, LogLevel.Error, "A request failed.")]
    public static partial void Failed(this ILogger log, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The key ring lies in the data folder. Whoever copies the folder can read it: name a file elsewhere with --key-file.")]
    public static partial void KeyBesideData(this ILogger log);

    [LoggerMessage(4, LogLevel.Information, "Signed in: account {Account} by {Methods}")]
    public static partial void SignedIn(this ILogger log, Guid account, string methods);

    [LoggerMessage(5, LogLevel.Warning, "Sign-in refused: {Reason}, account {Account}")]
    public static partial void SignInRefused(this ILogger log, string reason, Guid? account);

    [LoggerMessage(6, LogLevel.Information, "{Act}: account {Account}, by {By}")]
    public static partial void AccountChanged(this ILogger log, string act, Guid account, Guid by);

    [LoggerMessage(7, LogLevel.Warning, "Refused: {Reason}, {Method} {Path}")]
    public static partial void Refused(this ILogger log, string reason, string method, string path);

    [LoggerMessage(8, LogLevel.Information, "Listening on {Urls}")]
    public static partial void Listening(this ILogger log, string urls);
}
