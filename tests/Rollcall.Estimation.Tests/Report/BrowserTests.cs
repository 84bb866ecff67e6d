using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rollcall.Estimation.Tests;

/// <summary>The report in Debian's chromium, driven through Playwright; where it is absent, the tests skip.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"rollcall-estimation-{Guid.NewGuid():N}.html");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not there: apt-get install chromium");
        await File.WriteAllTextAsync(_file, InventedStrata.Html(InventedStrata.All), TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_can_be_read_by_everybody(bool dark)
    {
        var page = await Open(1200, dark);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(390)]
    public async Task It_fits_the_screen(int width)
    {
        var page = await Open(width, dark: false);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Paper_is_white_and_keeps_the_pictures_within_the_page()
    {
        var page = await Open(700, dark: true);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('svg.picture')].every(s => s.getBoundingClientRect().right <= innerWidth)"));
        Assert.Equal("table-header-group", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('thead')).display"));
    }

    [Fact]
    public async Task No_text_of_a_picture_runs_over_its_edge()
    {
        var page = await Open(1200, dark: false);
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('svg.picture')].flatMap(svg => [...svg.querySelectorAll('text')].filter(t => {
              const b = t.getBBox(), v = svg.viewBox.baseVal;
              return b.x < 0 || b.y < 0 || b.x + b.width > v.width + 1 || b.y + b.height > v.height + 1;
            }).map(t => t.textContent))
            """));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        File.Delete(_file);
        GC.SuppressFinalize(this);
    }

    private async Task<IPage> Open(int width, bool dark)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) => errors.Add(message.Text);
        await page.GotoAsync(new Uri(_file).AbsoluteUri);
        Assert.Empty(errors);
        return page;
    }
}
