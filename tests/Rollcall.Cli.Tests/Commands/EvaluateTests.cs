using System.Text;
using System.Text.Json;

namespace Rollcall.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private const string Model = """
        {
          "comparisons": [
            {"name": "given", "on": "given", "levels": ["exact", "jaro_winkler >= 0.8", "else"]},
            {"name": "family", "on": "family", "levels": ["exact", "jaro_winkler >= 0.8", "else"]},
            {"name": "born", "on": "born", "levels": ["exact", "damerau_levenshtein <= 1", "else"]}
          ],
          "blocking": ["given & family", "born"]
        }
        """;

    private readonly TemporaryFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task An_evaluation_by_a_column_of_the_truth_is_a_folder_with_a_page_and_tables()
    {
        var run = await Run.Done("evaluate", Table(), "--id", "no", "--model", _temp.Write("model.json", Model), "--truth", "person", "--out", _temp["out"], "--no-progress");
        Assert.Contains("precision", run.Output, StringComparison.Ordinal);
        Assert.Contains("of what belongs together is linked", await Text("out", "evaluation.html"), StringComparison.Ordinal);
        Assert.Equal(1, CsvFile.Read(_temp["out"], "summary.csv").Rows.Count);
        Assert.DoesNotContain("left person", CsvFile.Read(_temp["out"], "to-label.csv").Header);
        using var record = JsonDocument.Parse(await Text("out", "run.json"));
        Assert.Contains(record.RootElement.GetProperty("outputs").EnumerateArray(), f => f.GetProperty("name").GetString() == "evaluation.html");
    }

    [Fact]
    public async Task Labels_that_come_back_give_intervals_and_contradictions_are_said()
    {
        var (table, model) = (Table(), _temp.Write("model.json", Model));
        await Run.Done("evaluate", table, "--id", "no", "--model", model, "--sample", "30", "--out", _temp["first"], "--no-progress");
        var sample = CsvFile.Read(_temp["first"], "to-label.csv");
        Assert.Equal(30, sample.Rows.Count);
        var labelled = _temp.Write("labels.csv", string.Join('\n', (await Text("first", "to-label.csv")).TrimEnd().Split('\n').Select((line, i) => i == 0 ? line : Labelled(line))) + "\n");
        var run = await Run.Done("evaluate", table, "--id", "no", "--model", model, "--labels", labelled, "--out", _temp["second"], "--no-progress");
        Assert.Contains("(labelled sample)", run.Output, StringComparison.Ordinal);
        Assert.NotEqual("", CsvFile.Read(_temp["second"], "summary.csv")[0, "precision_low"]);

        var contradicting = _temp.Write("pairs.csv", "left,right,label\n1,2,same\n2,1,different\n");
        var warned = await Run.Of("evaluate", table, "--id", "no", "--model", model, "--labels", contradicting, "--out", _temp["third"], "--no-progress");
        Assert.Equal(0, warned.ExitCode);
        Assert.StartsWith("rollcall: Lines 2 and 3 of the labels contradict each other", warned.Error);

        string Labelled(string line)
        {
            var at = line.IndexOf(',', StringComparison.Ordinal) + 1;
            return line[..at] + "same" + line[at..];
        }
    }

    [Theory]
    [InlineData("There is no column persons.", "--truth", "persons")]
    [InlineData("The model compares born, which holds the truth", "--truth", "born")]
    [InlineData("There is no file nowhere.csv.", "--labels", "nowhere.csv")]
    [InlineData("Give --truth or --labels, not both", "--truth", "person", "--labels", "x.csv")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string sentence, params string[] more)
    {
        var run = await Run.Of(["evaluate", Table(), "--model", _temp.Write("model.json", Model), "--out", _temp["out"], "--no-progress", .. more]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("rollcall: " + sentence, run.Error);
        Assert.False(Directory.Exists(_temp["out"]));
    }

    [Fact]
    public async Task A_pair_is_explained_step_by_step()
    {
        var run = await Run.Done("explain", Table(), "--id", "no", "--model", _temp.Write("model.json", Model), "--pair", "1", "2", "--out", _temp["pair"], "--no-progress");
        Assert.Contains("before looking", run.Output, StringComparison.Ordinal);
        Assert.Contains("together", run.Output, StringComparison.Ordinal);
        Assert.Equal(["run.json", "pair.html", "pair.json", "records.csv", "waterfall.csv"], Directory.GetFiles(_temp["pair"]).Select(Path.GetFileName).OrderBy(n => n == "run.json" ? "" : n, StringComparer.Ordinal));
        var steps = CsvFile.Read(_temp["pair"], "waterfall.csv").Column("bits").Sum(double.Parse);
        Assert.Equal(double.Parse(CsvFile.Read(_temp["pair"], "waterfall.csv").Column("sum").Last()), steps, 1e-4);
        Assert.StartsWith("rollcall: There is no row 4711.", (await Run.Of("explain", Table(), "--id", "no", "--model", _temp["model.json"], "--pair", "1", "4711")).Error);
    }

    [Fact]
    public async Task A_saved_model_is_shown_and_an_untrained_one_is_refused()
    {
        var model = _temp.Write("model.json", Model);
        await Run.Done("link", Table(), "--id", "no", "--model", model, "--out", _temp["linked"], "--no-progress");
        var run = await Run.Done("model", "show", _temp["linked", "model.json"], "--out", _temp["shown"]);
        Assert.Contains("before looking: one pair in ", run.Output, StringComparison.Ordinal);
        Assert.Contains("How <bdi dir=\"ltr\">model.json</bdi> weighs evidence", await Text("shown", "model.html"), StringComparison.Ordinal);
        Assert.StartsWith("rollcall: The model says what to compare, but not what was learnt", (await Run.Of("model", "show", model)).Error);
    }

    private Task<string> Text(params string[] path) => File.ReadAllTextAsync(_temp[path], TestContext.Current.CancellationToken);

    /// <summary>Sixty invented persons, each twice, the second time with a slip of the pen in some.</summary>
    private string Table()
    {
        string[] given = ["anna", "boris", "cyrus", "dawit", "elena", "fatima"], family = ["abashidze", "babayan", "celik", "danielyan", "eliava"];
        var text = new StringBuilder("no,given,family,born,person\n");
        for (var i = 0; i < 120; i++)
        {
            var (p, slip) = (i / 2, i % 2 == 1 && i % 7 == 0);
            text.Append($"{i + 1},{given[p % 6]},{(slip ? "x" : "")}{family[p % 5]},19{50 + (p * 7 % 50)}-{1 + (p % 12):00}-{1 + (p * 5 % 28):00},p{p}\n");
        }

        return _temp.Write("table.csv", text.ToString());
    }
}
