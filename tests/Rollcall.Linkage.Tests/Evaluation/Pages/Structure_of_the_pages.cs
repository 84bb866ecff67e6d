using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rollcall.Linkage.Tests;

public sealed partial class Structure_of_the_pages
{
    public static TheoryData<string> Pages => [.. PageFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_names_no_address_outside_itself(string page)
    {
        var html = PageFiles.Html(page);
        var own = html.Replace("http://www.w3.org/2000/svg", "").Replace("http://example.invalid", "");
        Assert.DoesNotMatch(@"\b(src|srcset|action|poster|background)\s*=\s*[""']", own);
        Assert.DoesNotContain("http:", own);
        Assert.DoesNotContain("https:", own);
        Assert.DoesNotContain("@import", own);
        Assert.DoesNotContain("url(", own);
        Assert.DoesNotContain("<link", own);
        Assert.DoesNotContain("fetch(", own);
        Assert.DoesNotContain("innerHTML", own);
        Assert.DoesNotMatch(@"<[a-z][^>]*\son[a-z]+\s*=\s*[""']", own);
        Assert.DoesNotMatch(@"<[a-z][^>]*\sstyle\s*=\s*[""']", own);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_policy_allows_this_script_and_this_style_and_nothing_else(string page)
    {
        var html = PageFiles.Html(page);
        var policy = Policy().Match(html).Groups[1].Value;
        Assert.StartsWith("default-src 'none'; ", policy);
        Assert.Contains($"script-src '{Hash(Script().Match(html).Groups[1].Value)}'", policy);
        Assert.Contains($"style-src '{Hash(Style().Match(html).Groups[1].Value)}'", policy);
        Assert.Single(AnyScript().Matches(html));
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("model-hostile")]
    [InlineData("pair-hostile")]
    public void A_hostile_value_is_text(string page)
    {
        var html = PageFiles.Html(page);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain(InventedEvaluation.Script, html);
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u2066', html);
        Assert.Contains("&lt;/script&gt;", html);
    }

    [Fact]
    public void The_same_evaluation_gives_the_same_bytes() => Assert.Equal(
        PageFiles.All["labels"].Value, PageFiles.Bytes(to => EvaluationPage.Write(to, InventedEvaluation.Make())));

    [Fact]
    public void Each_table_can_be_saved_from_the_page_as_it_stands_in_its_file()
    {
        var html = PageFiles.Html("labels");
        foreach (var table in EvaluationPage.Tables(InventedEvaluation.Make()).Where(t => t.Name != "summary"))
        {
            var csv = PageFiles.Bytes(table.WriteCsv);
            Assert.Contains($"<a download=\"{table.Name}.csv\" href=\"data:text/csv;base64,{Convert.ToBase64String(csv)}\">", html);
            Assert.All(PlainCsv.Read(new StringReader(Encoding.UTF8.GetString(csv))), row => Assert.Equal(table.Columns.Count, row.Cells.Count));
            Assert.Equal(table.Rows.Count, JsonDocument.Parse(PageFiles.Bytes(table.WriteJson)).RootElement.GetArrayLength());
        }
    }

    [Fact]
    public void All_files_of_an_evaluation_are_named_once_and_none_holds_a_formula()
    {
        var files = EvaluationPage.Files(InventedEvaluation.Make(hostile: true));
        Assert.Equal(files.Count, files.Select(f => f.Name).Distinct().Count());
        Assert.Contains("to-label.csv", files.Select(f => f.Name));
        foreach (var file in files.Where(f => f.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(PageFiles.Bytes(file.Write));
            Assert.DoesNotMatch("(^|[,\n])\"?[=@]", text);
        }

        var json = JsonDocument.Parse(PageFiles.Bytes(files.Single(f => f.Name == "evaluation.json").Write)).RootElement;
        Assert.Equal(8412, json.GetProperty("summary")[0].GetProperty("records").GetInt64());
        Assert.Equal(JsonValueKind.Array, json.GetProperty("precision_recall").ValueKind);
    }

    [Fact]
    public void Numbers_in_the_summary_are_those_of_the_labels()
    {
        var data = InventedEvaluation.Make();
        var summary = EvaluationPage.Tables(data)[0].Rows[0];
        var at = ThresholdChart.FromLabels(data.Judged!).At(data.Threshold);
        Assert.Equal("labels", summary[0]);
        Assert.Contains(at.Precision, summary.OfType<double>());
        Assert.Contains(at.Recall, summary.OfType<double>());
        Assert.Contains($"<strong>{PlainWords.Percent(at.Recall)}</strong>", PageFiles.Html("labels"));
    }

    [Fact]
    public void An_evaluation_without_pairs_gives_a_page()
    {
        var data = InventedEvaluation.Make(labels: false) with { Pairs = new PairTally(), Rules = new RuleCapture([1, 2]), RecordsByLinks = [5], Clusters = [], ToLabel = null };
        var html = Encoding.UTF8.GetString(PageFiles.Bytes(to => EvaluationPage.Write(to, data)));
        Assert.Contains("No pairs were compared.", html);
        Assert.Contains("No records were joined.", html);
        Assert.DoesNotContain("NaN", html);
    }

    [Theory]
    [InlineData("labels")]
    [InlineData("sample")]
    [InlineData("unlabelled")]
    [InlineData("model")]
    [InlineData("pair")]
    public void No_number_is_missing_or_unrounded(string page)
    {
        var html = Script().Replace(Style().Replace(PageFiles.Html(page), ""), "");
        Assert.DoesNotContain("NaN", html);
        Assert.DoesNotContain("∞", html);
        Assert.DoesNotMatch(@">[^<]*\d\.\d{5,}[^<]*<", html);
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"", RegexOptions.None, 5000)]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline, 5000)]
    private static partial Regex Script();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline, 5000)]
    private static partial Regex Style();

    [GeneratedRegex("<script[ >]", RegexOptions.None, 5000)]
    private static partial Regex AnyScript();
}
