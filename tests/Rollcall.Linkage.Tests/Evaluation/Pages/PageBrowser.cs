using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Rollcall.Linkage.Tests.PageBrowser))]

namespace Rollcall.Linkage.Tests;

/// <summary>Debian's chromium, driven through Playwright. Nothing is downloaded; where it is absent, the tests skip.</summary>
public sealed class PageBrowser : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly ConcurrentDictionary<IPage, ConcurrentBag<string>> _errors = [];
    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a page. Any error in it fails the test.</summary>
    internal async Task<IPage> Open(string name, int width = 1280, int height = 900, bool dark = false, bool script = true)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not there: apt-get install chromium");
        var context = await (await Browser()).NewContextAsync(new()
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
        await page.GotoAsync(PageFiles.Address(name));
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
        _starting.Dispose();
    }

    /// <summary>The browser starts with the first page: most tests here need none.</summary>
    private async Task<IBrowser> Browser()
    {
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _starting.Release();
        }
    }
}
