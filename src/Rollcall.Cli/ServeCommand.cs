using System.CommandLine;
using System.Net;
using Rollcall.Web;

namespace Rollcall.Cli;

/// <summary><c>rollcall serve</c>: runs the server on a data folder.</summary>
internal sealed class ServeCommand(Surroundings around)
{
    private const string Examples = """
          rollcall serve
              keeps everything in rollcall-data and is used at http://127.0.0.1:5080

          rollcall serve --demo --data demo
              invented persons and users, to try it

          rollcall serve --data /srv/rollcall --key-file /etc/rollcall.key \
              --urls https://0.0.0.0:443 --certificate cert.pem --certificate-key key.pem
              for an office

        ROLLCALL_DATABASE=... keeps everything in PostgreSQL: a connection string, which may hold a password and so is no option.
        Ctrl-C stops the server once what is under way is done. docs/server.md says more.

        Exit codes: 0 stopped, 2 it can't start as it was told to, 3 failed.
        """;

    private readonly Option<DirectoryInfo> _data = new("--data")
    {
        Description = "The folder that holds everything. Made at the first start.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("rollcall-data"),
    };

    private readonly Option<string[]> _urls = new("--urls")
    {
        Description = "Where it listens. [default: http://127.0.0.1:5080]",
        HelpName = "URL",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<FileInfo?> _keyFile = new("--key-file")
    {
        Description = "The file with the key ring, made at the first start. Keep it apart from DIR and its backups.",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo?> _certificate = new("--certificate") { Description = "The certificate for https: PEM, or PFX without a password.", HelpName = "FILE" };

    private readonly Option<FileInfo?> _certificateKey = new("--certificate-key") { Description = "The private key of a PEM certificate.", HelpName = "FILE" };

    private readonly Option<string[]> _proxies = new("--proxy")
    {
        Description = "The address of a proxy in front of the server, which is believed what it says of scheme and client.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _hosts = new("--host")
    {
        Description = "A host name by which it may be called. Without one, any.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _origin = new("--origin")
    {
        Description = "The ledger's name for good, such as register.example/log. Without it, the first --host. Counts at the first start.",
        HelpName = "NAME",
    };

    private readonly Option<Uri?> _telemetry = new("--telemetry") { Description = "Where metrics and traces go (OTLP over http). Without it, nowhere.", HelpName = "URL", CustomParser = OptionValue.Address("--telemetry") };

    private readonly Option<bool> _jsonLogs = new("--json-logs") { Description = "Write the log as one JSON object a line." };

    private readonly Option<bool> _demo = new("--demo") { Description = "Bring invented persons and users, whose passwords are printed once." };

    public Command Create()
    {
        var command = new Command("serve", "Run the server: register, ledger and desk for the people who work with them.")
        {
            _data, _urls, _keyFile, _certificate, _certificateKey, _proxies, _hosts, _origin, _telemetry, _jsonLogs, _demo, HelpWithExamples.Option(Examples),
        };
        command.SetAction(Execute);
        return command;
    }

    private async Task<int> Execute(ParseResult parsed, CancellationToken cancel)
    {
        var options = new ServeOptions
        {
            DataFolder = parsed.GetRequiredValue(_data),
            Database = Environment.GetEnvironmentVariable("ROLLCALL_DATABASE") is { Length: > 0 } database ? database : null,
            KeyFile = parsed.GetValue(_keyFile),
            Certificate = parsed.GetValue(_certificate),
            CertificateKey = parsed.GetValue(_certificateKey),
            Proxies = [.. parsed.GetRequiredValue(_proxies).Select(AddressOf)],
            Keys = Environment.GetEnvironmentVariable(Register.KeyRingFile.Variable) is { Length: > 0 } keys ? keys : null,
            Origin = parsed.GetValue(_origin),
            Hosts = parsed.GetRequiredValue(_hosts),
            Telemetry = parsed.GetValue(_telemetry),
            JsonLogs = parsed.GetValue(_jsonLogs),
            Demo = parsed.GetValue(_demo),
        };
        options = parsed.GetRequiredValue(_urls) is { Length: > 0 } urls ? options with { Urls = urls } : options;
        await RollcallServer.Run(options, around.Output, around.Clock, cancel);
        return ExitCode.Done;
    }

    private static IPAddress AddressOf(string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new RefusedException($"--proxy takes an address such as 10.0.0.2, not {text}.");
}
