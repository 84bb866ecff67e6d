using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rollcall.Reconciliation.Tests;

[Collection("one browser")]
public class Report_in_a_browser(ReportBrowser browser) : IAsyncDisposable
{
    public static TheoryData<string, int, bool> Views
    {
        get
        {
            var views = new TheoryData<string, int, bool>();
            foreach (var hash in new[] { "", "#sought", "#overlap", "#contradictions", "#questions", "#persons", "#files", "#model", "#versions", "#P-00001", "#P-00004" })
            {
                views.Add(hash, 1280, false);
                views.Add(hash, 360, true);
            }

            views.Add("#persons", 1280, true);
            views.Add("#P-0000d", 360, false);
            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task No_view_breaks_a_rule_of_accessibility_or_overflows(string hash, int width, bool dark)
    {
        var page = await Small(hash, width, dark);
        foreach (var details in await page.Locator("details:visible").AllAsync())
        {
            await details.EvaluateAsync("d => d.open = true");
        }

        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0);
    }

    [Theory]
    [InlineData("վարդանյան հակ", "P-00001")]
    [InlineData("Саакян", "P-00003")]
    [InlineData("ALIYEV kenan", "P-0000b")]
    [InlineData("rəşad", "P-00007")]
    [InlineData("ბერიძე", "P-00006")]
    [InlineData("كريمي پور", "P-0000e")]
    [InlineData("lefevre", "P-0000f")]
    [InlineData("AZ-44120", "P-00007")]
    public async Task A_person_is_found_in_any_script_and_by_number(string words, string id)
    {
        var page = await Small("#persons");
        await page.FillAsync("#search", words);
        await Expect(page.Locator("#rows > li")).ToHaveCountAsync(1);
        Assert.Equal("#" + id, await page.Locator("#rows > li a").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_stay_in_the_address()
    {
        var page = await Small("#persons");
        await page.GetByLabel("Sought and held").CheckAsync();
        await Expect(page.Locator("#result")).ToHaveTextAsync("5 persons of 17");
        await page.GetByLabel("Party").SelectOptionAsync("East");
        await Expect(page.Locator("#result")).ToHaveTextAsync("1 person of 17");
        Assert.Contains("both=1", page.Url);
        await page.ReloadAsync();
        await Expect(page.Locator("#result")).ToHaveTextAsync("1 person of 17");
        await page.GetByText("Clear").ClickAsync();
        await Expect(page.Locator("#result")).ToHaveTextAsync("17 persons");
    }

    [Fact]
    public async Task A_bar_of_the_plot_leads_to_its_persons()
    {
        var page = await Small("#overlap");
        await page.Locator(".upset a").First.FocusAsync();
        var words = await page.Locator(".upset a").First.GetAttributeAsync("aria-label");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#result")).ToContainTextAsync(" of 17: on ");
        Assert.Contains((await page.Locator("#result").InnerTextAsync()).Split(' ')[0], words);
    }

    [Fact]
    public async Task A_person_shows_a_waterfall_whose_bits_add_up()
    {
        var page = await Small("#P-00001");
        var waterfall = page.Locator(".waterfall").First;
        var bits = (await waterfall.Locator("tr:not(.total) td.bits").AllInnerTextsAsync()).Select(Bits).ToList();
        Assert.Equal(Bits(await waterfall.Locator("tr.total td.bits").InnerTextAsync()), bits.Sum());
        Assert.Equal(-12.29m, bits[0]);
        await Expect(page.Locator(".would-change").First).ToContainTextAsync("missing");
        await Expect(page.GetByText("they look like brothers or sisters")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_walks_through_the_persons_without_a_mouse()
    {
        var page = await Small();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#search")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("smith");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#rows > li[data-at='1'] a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#person h2")).ToBeFocusedAsync();
        await Expect(page.Locator("#person")).ToContainTextAsync("15 Mar 1971");
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("#person")).ToContainTextAsync("24 Dec 1985");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#rows > li[data-at='0'] a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("#search")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#result")).ToHaveTextAsync("17 persons");
    }

    [Fact]
    public async Task Texts_carry_their_language_and_direction()
    {
        var page = await Small("#persons");
        Assert.Equal("rtl", await page.GetByText("محمد بن سليم الحسن").First.GetAttributeAsync("dir"));
        Assert.Equal("ar", await page.GetByText("محمد بن سليم الحسن").First.GetAttributeAsync("lang"));
        Assert.Equal("fa", await page.GetByText("رضا کریمی").First.GetAttributeAsync("lang"));
        Assert.Equal("hy", await page.GetByText("Վարդանյան Հայկ").First.GetAttributeAsync("lang"));
        Assert.Equal("az", await page.GetByText("Əliyev Kənan").First.GetAttributeAsync("lang"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#persons")]
    [InlineData("#sought")]
    [InlineData("#overlap")]
    [InlineData("#files")]
    [InlineData("#P-00001")]
    [InlineData("#P-00002")]
    [InlineData("#%3Cscript%3E")]
    [InlineData("#%E0%A4%A")]
    public async Task Hostile_cells_stay_text(string hash)
    {
        var page = await browser.Open("hostile.html", HostileOutcome.Make, hash);
        Assert.EndsWith("Rollcall report", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("img, main script").CountAsync());
        Assert.DoesNotContain('\u202E', await page.Locator("body").InnerTextAsync());
        Assert.Empty(browser.Errors(page));
    }

    [Fact]
    public async Task Without_script_the_summary_and_the_persons_sought_and_held_are_there()
    {
        // Playwright switches scripts off only after the parser has left out <noscript>, so its content is made plain.
        var page = await browser.Open("small.html", SmallOutcome.Make, script: false);
        var html = await File.ReadAllTextAsync(new Uri(page.Url).LocalPath, TestContext.Current.CancellationToken);
        await page.SetContentAsync(html.Replace("noscript>", "div>"));
        await Expect(page.GetByText("persons are sought by one side and held by another")).ToBeVisibleAsync();
        await Expect(page.GetByText("Your browser runs no script here")).ToBeVisibleAsync();
        await Expect(page.GetByText("Коваленко Иван Петрович")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Paper_shows_the_sections_that_one_takes_along_and_the_persons_as_filtered()
    {
        var page = await Small("#persons?q=smith");
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await page.Locator("body").InnerTextAsync();
        Assert.Contains("Persons: 2 persons of 17, found with “smith”", paper);
        Assert.Contains("Contradictions", paper);
        Assert.Contains("To South", paper);
        Assert.DoesNotContain("Filters", paper);
        Assert.Equal("table-header-group", await page.Locator(".print-only thead").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await page.Locator(".print-only").CountAsync());
    }

    [Fact]
    public async Task The_theme_can_be_changed_by_hand()
    {
        var page = await Small();
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

    private static decimal Bits(string text) => decimal.Parse(text.Replace('−', '-'), NumberStyles.Float | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private Task<IPage> Small(string hash = "", int width = 1280, bool dark = false) => browser.Open("small.html", SmallOutcome.Make, hash, width, dark: dark);
}
