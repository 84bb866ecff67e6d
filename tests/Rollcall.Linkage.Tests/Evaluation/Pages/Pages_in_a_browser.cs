using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rollcall.Linkage.Tests;

[Collection("one browser")]
public sealed class Pages_in_a_browser(PageBrowser browser) : IAsyncDisposable
{
    public static TheoryData<string, int, bool> Views
    {
        get
        {
            var views = new TheoryData<string, int, bool>();
            foreach (var page in new[] { "labels", "model", "pair" })
            {
                views.Add(page, 1280, false);
                views.Add(page, 360, true);
            }

            views.Add("sample", 360, false);
            views.Add("unlabelled", 1280, true);
            views.Add("hostile", 360, false);
            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task No_page_breaks_a_rule_of_accessibility_or_overflows(string name, int width, bool dark)
    {
        var page = await browser.Open(name, width, dark: dark);
        await page.EvaluateAsync("[...document.querySelectorAll('main > section > details, .patterns tr:nth-child(2) details, .scroll + details')].slice(0, 12).forEach(d => d.open = true)");
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0);
    }

    [Fact]
    public async Task One_steps_through_a_picture_with_the_keyboard()
    {
        var page = await browser.Open("labels");
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Threshold" });
        await slider.FocusAsync();
        var before = await page.Locator("#threshold output").InnerTextAsync();
        Assert.StartsWith("From +3 bits (88.9 %): ", before);
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("#threshold output")).ToContainTextAsync("From +3.25 bits");
        Assert.Equal(await page.Locator("#threshold output").InnerTextAsync(), await slider.GetAttributeAsync("aria-valuetext"));
    }

    [Fact]
    public async Task The_mouse_reads_a_picture()
    {
        var page = await browser.Open("labels");
        var picture = page.Locator("#weights svg.wide");
        await picture.ScrollIntoViewIfNeededAsync();
        var box = (await picture.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.9f), box.Y + (box.Height * 0.5f));
        var right = await page.Locator("#weights output").InnerTextAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.3f), box.Y + (box.Height * 0.5f));
        Assert.NotEqual(right, await page.Locator("#weights output").InnerTextAsync());
        Assert.Contains("expected to be the same", right);
    }

    [Fact]
    public async Task A_table_is_saved_from_the_page()
    {
        var page = await browser.Open("labels");
        await page.Locator("#weights details summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "weights.csv" }).ClickAsync());
        Assert.Equal("weights.csv", download.SuggestedFilename);
        Assert.StartsWith("from_bits,to_bits,pairs,expected_matches\n", await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_script_pictures_and_numbers_are_there()
    {
        var page = await browser.Open("labels", script: false);
        Assert.True(await page.Locator("#weights svg.wide").IsVisibleAsync());
        await Expect(page.Locator("#weights svg.wide .bar-same").First).ToBeVisibleAsync();
        await page.Locator("#weights details summary").ClickAsync();
        await Expect(page.Locator("#weights details table")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Paper_shows_pictures_and_short_tables()
    {
        var page = await browser.Open("labels");
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("#threshold svg.wide").IsVisibleAsync());
        Assert.True(await page.Locator("#calibration details table").IsVisibleAsync());
        Assert.False(await page.Locator("#threshold .stepper").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--paper') && getComputedStyle(document.querySelector('.picture')).backgroundColor"));
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await page.Locator("#calibration details[open]").CountAsync());
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("model-hostile")]
    [InlineData("pair-hostile")]
    public async Task Hostile_values_stay_text(string name)
    {
        var page = await browser.Open(name);
        Assert.StartsWith("Rollcall ", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("img, main script").CountAsync());
        Assert.DoesNotContain('\u202E', await page.Locator("body").InnerTextAsync());
        Assert.Empty(browser.Errors(page));
    }

    [Fact]
    public async Task Values_carry_their_language_and_direction()
    {
        var page = await browser.Open("pair");
        await Expect(page.GetByText("Հակոբ Վարդանյան").First).ToHaveAttributeAsync("lang", "hy");
        await Expect(page.GetByText("Акоп Варданян").First).ToHaveAttributeAsync("lang", "ru");
        var labels = await browser.Open("labels");
        await Expect(labels.GetByText("محمد بن سليم الحسن").First).ToHaveAttributeAsync("dir", "rtl");
        await Expect(labels.GetByText("გიორგი ბერიძე").First).ToHaveAttributeAsync("lang", "ka");
        await Expect(labels.GetByText("رضا کریمی").First).ToHaveAttributeAsync("lang", "fa");
    }

    [Fact]
    public async Task The_theme_can_be_changed_by_hand()
    {
        var page = await browser.Open("model");
        var before = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await page.ClickAsync("#theme");
        await page.ClickAsync("#theme");
        await Expect(page.Locator("#theme")).ToHaveTextAsync("Theme: dark");
        Assert.NotEqual(before, await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAll();
        GC.SuppressFinalize(this);
    }
}
