using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Rollcall.Web.Tests;

/// <summary>A server on a free port of this machine with a folder of its own, both gone with it.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    public const string Password = "seven lanterns under water";

    private readonly WebApplication _app;
    private readonly bool _keepFolder;

    private RunningServer(WebApplication app, ServeOptions options, TestClock clock, LogLines log, string terminal, bool keepFolder) =>
        (_app, Options, Clock, Log, Terminal, _keepFolder) = (app, options, clock, log, terminal, keepFolder);

    public ServeOptions Options { get; }

    public TestClock Clock { get; }

    public LogLines Log { get; }

    /// <summary>What was printed at the start.</summary>
    public string Terminal { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string SetUpCode => CodePattern().Match(Terminal).Value;

    public static ServeOptions NewOptions() => new()
    {
        DataFolder = new DirectoryInfo(Path.Combine(Path.GetTempPath(), "rollcall-web-" + Guid.NewGuid().ToString("N"))),
        Urls = ["http://127.0.0.1:0"],
        Limits = new RequestLimits { PerAddress = 100_000, PerAccount = 100_000, SignInsPerAddress = 100_000, SignInsPerName = 1_000 },
    };

    public static async Task<RunningServer> Start(ServeOptions? options = null, TestClock? clock = null, bool keepFolder = false, Action<WebApplicationBuilder>? also = null, Action<WebApplication>? map = null, bool slowHashes = false)
    {
        options ??= NewOptions();
        clock ??= new TestClock();
        ServeRules.Check(options);
        var log = new LogLines(options, clock);
        var app = RollcallServer.Build(options, clock, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            // Half the tests' time would be hashing; one test looks at the real cost.
            builder.Services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = slowHashes ? o.IterationCount : 1_000);
            also?.Invoke(builder);
        });
        map?.Invoke(app);
        using var terminal = new StringWriter();
        try
        {
            await RollcallServer.Start(app, options, terminal, TestContext.Current.CancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new RunningServer(app, options, clock, log, terminal.ToString(), keepFolder);
    }

    public Browser NewBrowser() => new(Address);

    /// <summary>A browser in which the first administrator has set up the server and enrolled an app.</summary>
    public async Task<Browser> SetUp(string name = "root")
    {
        var browser = NewBrowser();
        await browser.Done("POST", "/api/v1/account/set-up", new { code = SetUpCode, name, password = Password });
        await browser.EnrolApp(Clock);
        return browser;
    }

    /// <summary>Another browser of somebody who has enrolled an app.</summary>
    public async Task<Browser> SignInAgain(Browser other, string name = "root")
    {
        var browser = NewBrowser();
        await browser.SignIn(name);
        Clock.Advance(TimeSpan.FromSeconds(30));
        browser.TotpSecret = other.TotpSecret;
        await browser.Done("POST", "/api/v1/account/sign-in/code", new { code = browser.CodeAt(Clock) });
        return browser;
    }

    /// <summary>A browser of a new account of some role, signed in.</summary>
    public async Task<Browser> Invite(Browser admin, string name, string role, Guid? party = null)
    {
        var made = await admin.Done("POST", "/api/v1/accounts", new { name, role, party });
        var browser = NewBrowser();
        var link = made.GetProperty("invitation").GetString()!;
        var answer = await browser.Done("POST", "/api/v1/account/invitation", new { code = link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..], password = Password });
        if (answer.GetProperty("next").GetString() == "enrol")
        {
            await browser.EnrolApp(Clock);
        }

        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_keepFolder)
        {
            Options.DataFolder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){6}")]
    private static partial Regex CodePattern();
}
