using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Rollcall.Reconciliation.Tests;

public partial class Structure_of_the_report
{
    private static readonly string Small = InventedReports.Html(SmallOutcome.Make());
    private static readonly string Hostile = InventedReports.Html(HostileOutcome.Make());

    public static TheoryData<string> Reports => [Small, Hostile];

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_page_names_no_address_outside_itself(string html)
    {
        // An address of a namespace is a name: nothing is fetched from it. Hostile cells may say what they like.
        var own = html.Replace("http://www.w3.org/2000/svg", "");
        Assert.DoesNotMatch(@"\b(src|srcset|action|poster|background)\s*=\s*[""']?\s*(https?:|//|file:)", own);
        Assert.DoesNotContain("http://", own);
        Assert.DoesNotContain("https://", own);
        Assert.DoesNotContain("@import", own);
        Assert.DoesNotContain("url(", own);
        Assert.DoesNotContain("<link", own);
        Assert.DoesNotContain("fetch(", own);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_policy_allows_this_script_and_this_style_and_nothing_else(string html)
    {
        var policy = Policy().Match(html).Groups[1].Value;
        var script = Script().Match(html).Groups[1].Value;
        var style = Style().Match(html).Groups[1].Value;
        Assert.Equal($"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'", policy);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void There_are_two_scripts_the_data_and_the_code(string html)
    {
        Assert.Equal(2, AnyScript().Count(html));
        Assert.Equal(2, html.Split("</script>").Length - 1);
    }

    [Fact]
    public void The_code_never_makes_html_of_text_and_holds_no_inline_handler()
    {
        Assert.DoesNotContain("innerHTML", Small);
        Assert.DoesNotContain("outerHTML", Small);
        Assert.DoesNotContain("insertAdjacentHTML", Small);
        Assert.DoesNotContain("document.write", Small);
        Assert.DoesNotContain("eval(", Small);
        Assert.DoesNotMatch(@"<[a-z][^>]*\son[a-z]+\s*=", Small);
        Assert.DoesNotMatch(@"<[a-z][^>]*\sstyle\s*=", Small);
    }

    [Fact]
    public void A_hostile_cell_is_text_in_the_page_without_script()
    {
        Assert.DoesNotContain(HostileOutcome.Script, Hostile);
        Assert.DoesNotContain("<img", Hostile);
        Assert.DoesNotContain("<b>", WithoutTallies(Hostile));
        Assert.DoesNotContain('\u2028', Hostile);
        Assert.DoesNotContain('\u202E', Hostile);
        Assert.Contains("⟨U+202E⟩", Hostile);
        Assert.Contains("&lt;script&gt;", Hostile);
    }

    [Fact]
    public void The_same_outcome_gives_the_same_bytes() =>
        Assert.Equal(InventedReports.Bytes(SmallOutcome.Make()), InventedReports.Bytes(SmallOutcome.Make()));

    [Fact]
    public void The_time_of_the_run_and_the_number_of_threads_leave_no_trace()
    {
        using var later = new MemoryStream();
        Report.Write(later, SmallOutcome.Make(), SmallOutcome.Run with { Started = DateTimeOffset.UnixEpoch, Options = ["--threshold 0.95", "--threads", "1", "--out=x"] });
        Assert.Equal(Encoding.UTF8.GetBytes(Small), later.ToArray());
    }

    [Fact]
    public void The_stream_stays_open()
    {
        using var stream = new MemoryStream();
        Report.Write(stream, SmallOutcome.Make(), SmallOutcome.Run);
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void Without_script_one_sees_the_figures_and_whom_one_side_seeks_and_another_holds()
    {
        var noscript = Small[Small.IndexOf("<noscript>", StringComparison.Ordinal)..Small.IndexOf("</noscript>", StringComparison.Ordinal)];
        Assert.Contains("Мамедов Рашад Эльчин оглы", noscript);
        Assert.Contains("14 Feb 1997", noscript);
        Assert.Contains("<strong>5</strong> persons are sought by one side and held by another", Small);
    }

    [Fact]
    public void An_outcome_without_entries_gives_a_report()
    {
        var html = InventedReports.Html(new InventedLists().Outcome());
        Assert.Contains("<strong>0</strong> persons are sought", html);
        Assert.Equal(0, InventedReports.Data(html).GetProperty("entries").GetProperty("count").GetInt32());
    }

    private static string WithoutTallies(string html) => Tally().Replace(html, "");

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"", RegexOptions.None, 5000)]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline, 5000)]
    private static partial Regex Script();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline, 5000)]
    private static partial Regex Style();

    [GeneratedRegex("<script[ >]", RegexOptions.None, 5000)]
    private static partial Regex AnyScript();

    [GeneratedRegex("<b>[0-9,]+</b>", RegexOptions.None, 5000)]
    private static partial Regex Tally();
}
