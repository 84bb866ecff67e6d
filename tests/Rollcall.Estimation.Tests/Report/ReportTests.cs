using System.Xml.Linq;

namespace Rollcall.Estimation.Tests;

public sealed class ReportTests
{
    private static readonly string Html = InventedStrata.Html(InventedStrata.All);

    [Fact]
    public void The_page_needs_no_other_file_and_runs_nothing()
    {
        Assert.DoesNotContain("<script", Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http:", Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_the_same_for_the_same_estimates() => Assert.Equal(Html, InventedStrata.Html(InventedStrata.All));

    [Fact]
    public void Names_of_lists_stay_text()
    {
        Assert.DoesNotContain('\u202E', Html);
        Assert.Contains("&lt;script&gt;", Html, StringComparison.Ordinal);
    }

    /// <summary>The page is well-formed but for the doctype and the few void elements that HTML has.</summary>
    [Fact]
    public void Every_element_is_closed()
    {
        var body = Html[Html.IndexOf("<body>", StringComparison.Ordinal)..Html.IndexOf("</html>", StringComparison.Ordinal)];
        Assert.NotNull(XDocument.Parse(body.Replace("&nbsp;", " ")));
    }

    [Fact]
    public void Every_section_says_what_may_be_said_and_what_may_not()
    {
        var sections = Html.Split("<section class=\"stratum\"").Skip(1).ToList();
        Assert.Equal(InventedStrata.All.Count, sections.Count);
        Assert.All(sections, s =>
        {
            Assert.Contains("What may be said in public", s, StringComparison.Ordinal);
            Assert.Contains("What may not be said", s, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_is_refused_shows_no_number_of_persons_on_no_list()
    {
        var south = Html.Split("<section class=\"stratum\"")[3];
        Assert.Contains("No estimate.", south, StringComparison.Ordinal);
        Assert.Contains("islands", south, StringComparison.Ordinal);
        Assert.DoesNotContain("at least <", south, StringComparison.Ordinal);
        Assert.DoesNotContain("Estimates by method", south, StringComparison.Ordinal);
    }

    [Fact]
    public void The_assumptions_stand_in_the_page() =>
        Assert.All(Statements.Assumptions, a => Assert.Contains(System.Net.WebUtility.HtmlEncode(a), Html, StringComparison.Ordinal));
}
