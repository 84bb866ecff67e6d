namespace Rollcall.Web;

/// <summary>
/// What the cookies are called. <c>__Host-</c> makes browsers keep them to this host and to https. A server that listens on plain http, which
/// it may on this machine's own address alone, can't set such cookies in every browser.
/// </summary>
internal sealed record CookieNames(bool Secure)
{
    public string Session => Secure ? "__Host-rollcall" : "rollcall";

    public string Antiforgery => Secure ? "__Host-rollcall-antiforgery" : "rollcall-antiforgery";

    public static CookieNames For(ServeOptions options) =>
        new(options.Proxies.Count > 0 || options.Urls.Any(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)));
}
