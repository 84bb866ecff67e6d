using System.Text.Json.Nodes;

namespace Rollcall.Cli.Tests;

public sealed class ReconcileTests : IDisposable
{
    private const string Seek = "Ref,Family name,Given name,Father's name,Date of birth\nN-1,Davtyan,Aram,Levon,1998-03-12\nN-2,Melikyan,Hrant,Vazgen,2000-11-17\n";
    private const string Hold = "№;Фамилия;Имя;Отчество;Дата рождения\n1;Давтян;Арам;Левонович;12.03.1998\n;Всего: 1;;;\n";

    private readonly TemporaryFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Exit_code_0_where_every_row_was_taken()
    {
        var run = await Run.Of("reconcile", _temp.Write("north_seek.csv", Seek), "--out", _temp["out"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith(Path.Combine("out", "report.html") + "\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exit_code_1_where_a_row_was_rejected_and_the_row_is_kept()
    {
        var run = await Run.Of("reconcile", _temp.Write("north_seek.csv", Seek), _temp.Write("south_hold.csv", Hold), "--out", _temp["out"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var rejected = CsvFile.Read(_temp["out", "rejected.csv"]);
        Assert.Equal("south_hold.csv", Assert.Single(rejected.Column("list")));
        Assert.Equal("3", Assert.Single(rejected.Column("line")));
        Assert.Contains("Всего", Assert.Single(rejected.Column("text")), StringComparison.Ordinal);
        Assert.Equal(3, CsvFile.Read(_temp["out", "memberships.csv"]).Rows.Count);
    }

    [Fact]
    public async Task It_prints_what_was_recognised_of_each_file()
    {
        var run = await Run.Done("reconcile", _temp.Write("north_seek.csv", Seek), _temp.Write("south_hold.csv", Hold), "--out", _temp["out"]);
        var lines = run.Output.Split('\n');
        Assert.StartsWith("north_seek.csv | CSV ", lines[0], StringComparison.Ordinal);
        Assert.Contains("Father's name → father_name", run.Output, StringComparison.Ordinal);
        Assert.Contains("Отчество → father_name", run.Output, StringComparison.Ordinal);
        Assert.Contains(lines, l => l == "1 row rejected; rejected.csv says why");
    }

    [Fact]
    public async Task Options_say_what_looking_cannot()
    {
        var file = _temp.Write("list.csv", "Ref,A,B\n1,Davtyan,Aram\n2,Melikyan,Hrant\n");
        var columns = _temp.Write("columns.json", """{"list.csv": {"A": "family_name", "B": "given_names"}}""");
        await Run.Done("reconcile", file, "--columns", columns, "--party", "list.csv=Joint = commission", "--out", _temp["out"]);
        var run = JsonNode.Parse(File.ReadAllText(_temp["out", "run.json"]))!;
        Assert.Equal("Joint = commission", (string?)run["inputs"]![0]!["party"]);
        Assert.Equal("family_name", (string?)run["inputs"]![0]!["columns"]![1]!["column"]);
        Assert.Equal(
            ["--party list.csv=Joint = commission", "--columns list.csv: A = family_name", "--columns list.csv: B = given_names"],
            run["options"]!.AsArray().Select(o => (string)o!));
    }

    [Fact]
    public async Task The_result_is_the_same_for_any_order_of_the_files_and_any_number_of_threads()
    {
        var files = Repository.SampleFiles;
        await Run.Done(["reconcile", .. files, "--out", _temp["a"], "--threads", "1"]);
        await Run.Done(["reconcile", .. files.Reverse(), "--out", _temp["b"], "--threads", "2"]);
        foreach (var file in Directory.GetFiles(_temp["a"]).Where(f => !f.EndsWith("run.json", StringComparison.Ordinal)))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_temp["b", Path.GetFileName(file)]));
        }

        Assert.Equal(WithoutTimes(_temp["a", "run.json"]), WithoutTimes(_temp["b", "run.json"]));
    }

    [Fact]
    public async Task Stopping_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        var code = await RollcallCommand.Run(
            ["reconcile", .. Repository.SampleFiles, "--out", _temp["out"]], new Surroundings { Output = output, Error = error }, cancel.Token);
        Assert.Equal((3, "rollcall: Stopped. Nothing was written.\n", ""), (code, error.ToString(), output.ToString()));
        Assert.Empty(_temp.Names());
    }

    [Fact]
    public async Task A_name_that_is_a_formula_stays_a_name()
    {
        await Run.Done("reconcile", _temp.Write("north_seek.csv", Seek.Replace("Davtyan", "=1+1+cmd", StringComparison.Ordinal)), "--out", _temp["out"]);
        foreach (var file in Directory.GetFiles(_temp["out"], "*.csv").Where(f => !f.EndsWith("matches.csv", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(CsvFile.Read(file).Rows.SelectMany(r => r), c => c.Length > 0 && "=+-@\t\r".Contains(c[0], StringComparison.Ordinal));
        }
    }

    private static string WithoutTimes(string path)
    {
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        Assert.True(json.Remove("times"));
        return json.ToJsonString();
    }
}
