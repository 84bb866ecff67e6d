using System.Net;

namespace Rollcall.Web;

/// <summary>What a server may not be told to do.</summary>
internal static class ServeRules
{
    /// <exception cref="ServeException">The options contradict one another, or would send passwords in the clear.</exception>
    public static void Check(ServeOptions options)
    {
        foreach (var url in options.Urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                throw new ServeException($"{url} is no address to listen on. Give one as in http://127.0.0.1:5080 or https://0.0.0.0:443.");
            }

            var loopback = uri.IsLoopback;
            if (uri.Scheme == "http" && !loopback && options.Proxies.Count == 0)
            {
                throw new ServeException($"On {url} passwords would travel unencrypted. Use an https address with --certificate, or name the proxy in front of this server with --proxy.");
            }

            if (uri.Scheme == "https" && options.Certificate is null)
            {
                throw new ServeException($"{url} needs a certificate. Name its file with --certificate.");
            }

            if (options.Demo && !loopback)
            {
                throw new ServeException("A demonstration has no second factor and so stays on this machine. Use an address such as http://127.0.0.1:5080.");
            }
        }

        if (options.Proxies.Any(p => p.Equals(IPAddress.Any) || p.Equals(IPAddress.IPv6Any)))
        {
            throw new ServeException("--proxy names one address, not all: whoever is named there can pretend to be anybody.");
        }
    }
}
