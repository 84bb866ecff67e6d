using System.Globalization;
using System.Text;

namespace Rollcall.Cli.Tests;

public sealed class LinkTests : IDisposable
{
    private const string Model = """
        {
          "comparisons": [
            { "name": "name", "levels": [{ "test": "names >= 3", "m": 0.999, "u": 0.01 }, { "test": "else", "m": 0.001, "u": 0.99 }] },
            { "name": "born", "levels": [{ "test": "exact", "m": 0.9, "u": 0.001 }, { "test": "else", "m": 0.1, "u": 0.999 }] }
          ],
          "blocking": ["born"], "lambda": 0.1, "threshold": 0.9
        }
        """;

    private readonly TemporaryFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Without_a_model_one_is_chosen_told_and_saved_and_gives_the_same_again()
    {
        var table = Table();
        var run = await Run.Done("link", table, "--id", "no", "--out", _temp["first"]);
        Assert.Contains("born: compared as dates", run.Output, StringComparison.Ordinal);
        Assert.Contains("model.json: change it, or use it again", run.Output, StringComparison.Ordinal);
        var first = CsvFile.Read(_temp["first"], "memberships.csv");
        Assert.Equal(["person_id", "list", "row_ref", "row"], first.Header);
        Assert.Equal(150, first.Rows.Count);
        Assert.InRange(first.Rows.Select(r => r[0]).Distinct().Count(), 90, 110);
        Assert.Equal(
            ["left_list", "left_ref", "right_list", "right_ref", "match_weight", "match_probability", "verdict"], CsvFile.Read(_temp["first"], "matches.csv").Header);

        await Run.Done("link", table, "--id", "no", "--model", Path.Combine(_temp["first"], "model.json"), "--earlier", _temp["first"], "--out", _temp["again"]);
        Assert.Equal(Text("first", "memberships.csv"), Text("again", "memberships.csv"));
        Assert.Empty(CsvFile.Read(_temp["again"], "changes.csv").Rows);
    }

    [Fact]
    public async Task Names_are_compared_across_scripts_where_the_model_asks_for_it()
    {
        var north = _temp.Write("north.csv", "no,name,born\n1,Ашот Петросян,1980-01-02\n2,Вугар Гусейнов,1981-03-04\n");
        var south = _temp.Write("south.csv", "no,name,born\n1,Պետրոսյան Աշոտ,1980-01-02\n2,Karen Poghosyan,1981-03-04\n");
        await Run.Done("link", north, south, "--id", "no", "--link-only", "--model", _temp.Write("model.json", Model), "--out", _temp["out"]);
        var pair = Assert.Single(CsvFile.Read(_temp["out"], "matches.csv").Rows);
        Assert.Equal(("1", "1", "same"), (pair[1], pair[3], pair[6]));
    }

    [Fact]
    public async Task What_somebody_decided_stays_and_a_plan_compares_nothing()
    {
        var table = _temp.Write("list.csv", "no,name,born\n1,Ann Torosh,1980-01-02\n2,Ann Torosh,1980-01-02\n3,Bela Kelban,1980-01-02\n");
        var model = _temp.Write("model.json", Model);
        var decisions = _temp.Write("decisions.csv", "left_list,left_ref,right_list,right_ref,verdict\nlist.csv,1,list.csv,2,different\nlist.csv,2,list.csv,3,same\n");
        await Run.Done("link", table, "--id", "no", "--model", model, "--decisions", decisions, "--out", _temp["out"]);
        var persons = CsvFile.Read(_temp["out"], "memberships.csv").Rows.Select(r => r[0]).ToList();
        Assert.NotEqual(persons[0], persons[1]);
        Assert.Equal(persons[1], persons[2]);

        var plan = await Run.Done("link", table, "--id", "no", "--model", model, "--plan", "--out", _temp["none"]);
        Assert.Contains("3  born", plan.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_temp["none"]));
    }

    [Fact]
    public async Task Labels_that_came_back_teach_the_model_and_bind_nothing()
    {
        var table = _temp.Write("list.csv", "no,name,born\n1,Ann Torosh,1980-01-02\n2,Ann Torosh,1980-01-02\n3,Bela Kelban,1980-01-02\n");
        var model = _temp.Write("model.json", Model);
        var labels = _temp.Write("labels.csv", "left,right,label\n1,2,different\n1,3,cannot tell\n");
        await Run.Done("link", table, "--id", "no", "--model", model, "--out", _temp["plain"]);
        await Run.Done("link", table, "--id", "no", "--model", model, "--labels", labels, "--out", _temp["taught"]);
        Assert.Contains("--labels labels.csv", Text("taught", "run.json"), StringComparison.Ordinal);
        double Weight(string folder) => double.Parse(CsvFile.Read(_temp[folder], "matches.csv").Rows.Single(r => (r[1], r[3]) == ("1", "2"))[4], CultureInfo.InvariantCulture);
        Assert.InRange(Weight("plain") - Weight("taught"), 0.5, 8);
    }

    [Fact]
    public async Task Labels_that_contradict_each_other_are_refused_by_their_lines()
    {
        var labels = _temp.Write("labels.csv", "left,right,label\n1,2,same\n2,1,different\n");
        var run = await Run.Of("link", Table(), "--id", "no", "--labels", labels, "--out", _temp["out"]);
        Assert.Equal(ExitCode.BadUsageOrInput, run.ExitCode);
        Assert.Contains("Lines 2 and 3 of the labels contradict each other", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_temp["out"]));
    }

    [Fact]
    public async Task However_little_memory_there_is_for_pairs_the_files_are_the_same()
    {
        var table = Table();
        await Run.Done("link", table, "--id", "no", "--pairs-above", "0.001", "--out", _temp["free"]);
        await Run.Done("link", table, "--id", "no", "--pairs-above", "0.001", "--memory", "0.1KB", "--out", _temp["bound"]);
        Assert.Equal(Text("free", "matches.csv"), Text("bound", "matches.csv"));
        Assert.Equal(Text("free", "memberships.csv"), Text("bound", "memberships.csv"));
    }

    [Fact]
    public async Task Pairs_are_written_as_Parquet_or_not_at_all()
    {
        var model = _temp.Write("model.json", Model);
        var table = _temp.Write("list.csv", "no,name,born\n1,Ann Torosh,1980-01-02\n2,Ann Torosh,1980-01-02\n");
        await Run.Done("link", table, "--id", "no", "--model", model, "--matches", "parquet", "--out", _temp["out"]);
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(Path.Combine(_temp["out"], "matches.parquet"))[..4]);
        await Run.Done("link", table, "--id", "no", "--model", model, "--matches", "none", "--out", _temp["out"]);
        Assert.Equal(["memberships.csv", "model.json", "run.json"], Directory.GetFiles(_temp["out"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_row_that_cannot_be_taken_is_kept_aside_and_a_file_in_another_encoding_is_read()
    {
        File.WriteAllBytes(_temp["old.csv"], [.. "no;name;born\n1;"u8, 0xC0, 0xF8, 0xEE, 0xF2, .. ";1980\n2;Ann;1981;x\n"u8]);
        var run = await Run.Done("link", _temp["old.csv"], "--id", "no", "--model", _temp.Write("model.json", Model), "--out", _temp["out"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2", Assert.Single(CsvFile.Read(_temp["out"], "rejected.csv").Rows)[1]);
        Assert.Single(CsvFile.Read(_temp["out"], "memberships.csv").Rows);
    }

    [Theory]
    [InlineData("has no column code", "--id", "code")]
    [InlineData("There is no file none.json", "--model", "none.json")]
    [InlineData("--matches takes csv, parquet or none", "--matches", "xml")]
    [InlineData("--no-duplicates other.csv: no such file is read", "--no-duplicates", "other.csv")]
    [InlineData("holds no memberships.csv", "--earlier", "nowhere")]
    [InlineData("There is no column colour", "--ignore", "colour")]
    [InlineData("There is no file none.csv", "--labels", "none.csv")]
    [InlineData("--memory takes a size, such as 500MB or 2GB", "--memory", "much")]
    [InlineData("--memory takes a size, such as 500MB or 2GB", "--memory", "0GB")]
    public async Task What_is_wrong_is_said_in_a_sentence(string expected, string option, string value)
    {
        var run = await Run.Of("link", Table(), option, value, "--out", _temp["out"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_temp["out"]));
    }

    private string Text(string folder, string file) => File.ReadAllText(Path.Combine(_temp[folder], file));

    /// <summary>A hundred invented persons, every other one twice with a slip.</summary>
    private string Table()
    {
        string[] given = ["Aren", "Bela", "Davit", "Elin", "Kamo", "Leyla", "Nina", "Sona"], start = ["Tor", "Kel", "Ozim", "Brug", "Shar", "Vard", "Mel"];
        string[] end = ["osh", "ban", "ov", "ian", "idze", "li"];
        var random = new Random(5);
        var csv = new StringBuilder("no,given,family,born,village\n");
        for (var (i, no) = (0, 1); i < 100; i++)
        {
            var (name, family, rest) = (given[random.Next(8)], start[random.Next(7)] + end[random.Next(6)],
                string.Create(CultureInfo.InvariantCulture, $"{1950 + random.Next(50)}-0{1 + random.Next(9)}-1{random.Next(10)},{start[random.Next(7)]}ash"));
            csv.Append(CultureInfo.InvariantCulture, $"{no++},{name},{family},{rest}\n");
            if (i % 2 == 0)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{no++},{name},{family.Remove(random.Next(2, family.Length), 1)},{rest}\n");
            }
        }

        return _temp.Write("list.csv", csv.ToString());
    }
}
