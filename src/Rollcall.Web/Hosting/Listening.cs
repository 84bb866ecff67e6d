using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;

namespace Rollcall.Web;

/// <summary>Kestrel with its limits, its certificate, and the proxies that it believes.</summary>
internal static class Listening
{
    public static void AddListening(this WebApplicationBuilder builder, ServeOptions options)
    {
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.RequestBytes;
            kestrel.Limits.MaxConcurrentConnections = 2_000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 2_000;
            kestrel.Limits.MaxRequestLineSize = 8 << 10;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
            kestrel.Limits.MaxRequestHeaderCount = 60;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
            if (options.Certificate is not null)
            {
                var certificate = Certificate(options);
                kestrel.ConfigureHttpsDefaults(https =>
                {
                    https.ServerCertificate = certificate;
                    https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                });
            }
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = options.Proxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            o.KnownIPNetworks.Clear();
            o.KnownProxies.Clear();
            foreach (var proxy in options.Proxies)
            {
                o.KnownProxies.Add(proxy);
            }
        });
        builder.Services.AddHostFiltering(o =>
        {
            o.AllowedHosts = options.Hosts.Count > 0 ? [.. options.Hosts] : ["*"];
            o.IncludeFailureMessage = false;
        });
    }

    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsole(o =>
        {
            o.FormatterName = PlainLog.FormatterName;
            o.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        builder.Logging.AddConsoleFormatter<PlainLog, ConsoleFormatterOptions>();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Rollcall", LogLevel.Information)
            .AddFilter(typeof(SessionHandler).FullName, LogLevel.Warning)
            .AddFilter(typeof(AccessTokenHandler).FullName, LogLevel.Warning)
            .AddFilter(typeof(SignatureHandler).FullName, LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore.Model", LogLevel.Error);
    }

    private static X509Certificate2 Certificate(ServeOptions options)
    {
        try
        {
            var file = options.Certificate!.FullName;
            if (X509Certificate2.GetCertContentType(file) == X509ContentType.Pfx)
            {
                return X509CertificateLoader.LoadPkcs12FromFile(file, password: null);
            }

            using var pem = X509Certificate2.CreateFromPemFile(file, options.CertificateKey?.FullName);
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ServeException($"The certificate {options.Certificate} can't be used: {e.Message}", e);
        }
    }
}
