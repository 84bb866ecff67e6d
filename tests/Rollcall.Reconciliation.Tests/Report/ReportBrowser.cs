using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Rollcall.Reconciliation.Tests.ReportBrowser))]

namespace Rollcall.Reconciliation.Tests;

/// <summary>Debian's chromium, driven through Playwright. Nothing is downloaded; where it is absent, the tests skip.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly ConcurrentDictionary<IPage, ConcurrentBag<string>> _errors = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a report and waits until its lists are unpacked. Any error in the page fails the test that asks for it.</summary>
    internal async Task<IPage> Open(string name, Func<Outcome> outcome, string hash = "", int width = 1280, int height = 900, bool dark = false, bool script = true)
    {
        Assert.SkipWhen(_browser is null, $"{Chromium} is not there: apt-get install chromium");
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        var page = await context.NewPageAsync();
        var errors = _errors[page] = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        await page.GotoAsync(InventedReports.File(name, outcome) + hash);
        if (script)
        {
            await page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        }

        Assert.Empty(errors);
        return page;
    }

    internal IEnumerable<string> Errors(IPage page) => _errors[page];

    internal async Task CloseAll()
    {
        foreach (var page in _errors.Keys)
        {
            _errors.TryRemove(page, out _);
            await page.Context.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
