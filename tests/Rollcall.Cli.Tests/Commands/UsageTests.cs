namespace Rollcall.Cli.Tests;

/// <summary>Whatever is wrong with what was typed: exit code 2, a sentence that says what to do, and nothing written.</summary>
public sealed class UsageTests : IDisposable
{
    private const string List = "Family name,Given name,Date of birth\nDavtyan,Aram,1998-03-12\n";

    private readonly TemporaryFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task No_file() => await Refused("FILE", "reconcile");

    [Fact]
    public async Task A_file_that_is_not_there() => await Refused("There is no file", "reconcile", _temp["none.csv"]);

    [Fact]
    public async Task A_pattern_that_matches_nothing() => await Refused("No file matches", "reconcile", _temp["*.csv"]);

    [Fact]
    public async Task A_folder() => await Refused("is a folder", "reconcile", _temp.Root);

    [Fact]
    public async Task All_missing_files_are_named_at_once()
    {
        var run = await Refused("one.csv", "reconcile", _temp["one.csv"], _temp["two.csv"]);
        Assert.Contains("two.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_twice()
    {
        var file = _temp.Write("north_seek.csv", List);
        await Refused("named twice", "reconcile", file, Path.Combine(_temp.Root, ".", "north_seek.csv"));
    }

    [Fact]
    public async Task Two_files_of_one_name() =>
        await Refused("Two files are called", "reconcile", _temp.Write("a/north_seek.csv", List), _temp.Write("b/north_seek.csv", List));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("0,5")]
    [InlineData("high")]
    public async Task A_threshold_that_is_no_probability(string p) =>
        await Refused("--threshold takes a probability", "reconcile", _temp.Write("north_seek.csv", List), "--threshold", p);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task A_count_of_threads_that_is_none(string n) =>
        await Refused("--threads takes", "reconcile", _temp.Write("north_seek.csv", List), "--threads", n);

    [Fact]
    public async Task An_option_that_does_not_exist() =>
        await Refused("--outt", "reconcile", _temp.Write("north_seek.csv", List), "--outt", "x");

    [Theory]
    [InlineData("North", "FILE=NAME")]
    [InlineData("other.csv=North", "north_seek.csv")]
    [InlineData("north_seek.csv=", "names no party")]
    public async Task A_party_of_no_file(string said, string expected) =>
        await Refused(expected, "reconcile", _temp.Write("north_seek.csv", List), "--party", said);

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "must hold one object")]
    [InlineData("""{"Who": "ful_name"}""", "Did you mean full_name?")]
    [InlineData("""{"Who": 1}""", "in quotes, or null")]
    [InlineData("""{"Who": "note", "Who": "rank"}""", "twice")]
    [InlineData("""{"Whom": "full_name"}""", "north_seek.csv has: Family name, Given name, Date of birth.")]
    [InlineData("""{"north_seek.csv": {"Whom": "full_name"}}""", "has no header \"Whom\"")]
    [InlineData("""{"south.csv": {"Family name": "full_name"}}""", "no file south.csv is read")]
    public async Task Columns_that_say_something_impossible(string json, string expected) => await Refused(
        expected, "reconcile", _temp.Write("north_seek.csv", List), "--columns", _temp.Write("columns.json", json));

    [Fact]
    public async Task Columns_in_a_file_that_is_not_there() =>
        await Refused("can't be read", "reconcile", _temp.Write("north_seek.csv", List), "--columns", _temp["none.json"]);

    [Fact]
    public async Task A_folder_that_is_not_ours_is_refused_before_anything_is_read()
    {
        _temp.Write("out/letter.txt", "dear");
        await Refused("not a result of Rollcall", "reconcile", _temp.Write("north_seek.csv", List));
    }

    [Fact]
    public async Task All_unreadable_files_are_named_at_once_and_nothing_is_written()
    {
        var run = await Refused(
            "empty.csv", "reconcile", _temp.Write("north_seek.csv", List), _temp.Write("empty.csv", ""), _temp.Write("broken.xlsx", "PK\u0003\u0004 no"));
        Assert.Contains("broken.xlsx", run.Error, StringComparison.Ordinal);
    }

    private async Task<Run> Refused(string expected, params string[] args)
    {
        var before = _temp.Names().ToList();
        var run = await Run.Of([.. args, "--out", _temp["out"]]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.TrimEnd().Split('\n'), l => Assert.StartsWith("rollcall: ", l, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _temp.Names());
        return run;
    }
}
