namespace Rollcall.Cli.Tests;

/// <summary>Whatever is wrong with what is to be estimated: exit code 2, one sentence, and nothing written.</summary>
public sealed class EstimateUsageTests : IDisposable
{
    private readonly TemporaryFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("A,B,C,count\n1,0,0,-3\n", "line 2: the count -3 is negative")]
    [InlineData("A,B,C,count\n1,0,0,2.5\n", "line 2: the count 2.5 is not whole")]
    [InlineData("A,B,C,count\n1,0,0,many\n", "“many” is no number")]
    [InlineData("A,B,C,count\n1,0,0,3\n0,1,0,2\n1,0,0,4\n", "line 4: the pattern 100 stands already on line 2")]
    [InlineData("A,B,C,count\n0,0,0,3\n", "these persons are on no list")]
    [InlineData("pattern,A,B,count\n10,1,0,3\n01,1,0,3\n", "line 3: the pattern 01 is not what the columns of the lists say (10)")]
    [InlineData("pattern,count\n10,3\n011,3\n", "the pattern 011 has 3 digits")]
    [InlineData("pattern,count\n1x,3\n", "not made of 0 and 1")]
    [InlineData("A,B,region,count\n1,0,north,3\n", "say --by region")]
    [InlineData("A,B,C\n1,0,\n", "C is empty. Write 0 or 1")]
    [InlineData("A,B,C,count\n1,0,0\n", "there are 3 cells, and 4 headers")]
    [InlineData("A,B,C,count\n", "nobody to estimate from")]
    [InlineData("", "is empty")]
    [InlineData("name,age\nx,30\n", "no column that holds only 0 and 1")]
    [InlineData("A,a,count\n1,0,3\n", "has the header A twice")]
    [InlineData("A,B,count\n1,0,\"3\n", "never closed")]
    [InlineData("A,B,C,count\n1,0,0,99999999999\n", "more than 1000000000 persons")]
    [InlineData("times_seen,count\n0,4\n", "times_seen is a whole number from 1 on")]
    public async Task A_file_that_can_not_be_counted(string text, string sentence) => await Refused(sentence, _temp.Write("counts.csv", text));

    [Theory]
    [InlineData("no column region", "--by", "region")]
    [InlineData("there is no D", "--lists", "D=E")]
    [InlineData("--lists takes FILE=NAME", "--lists", "A")]
    [InlineData("--lists is given twice for A", "--lists", "A=x", "--lists", "A=y")]
    [InlineData("leaves no list", "--lists", "A=", "--lists", "B=", "--lists", "C=")]
    [InlineData("--grid takes a multiple", "--grid", "10")]
    [InlineData("--grid takes a multiple", "--grid", "0n")]
    [InlineData("--draws takes a number from 0 to 1000", "--draws", "-1")]
    [InlineData("--seed takes a number from 0", "--seed", "x")]
    public async Task An_option_that_does_not_fit(string sentence, params string[] options) =>
        await Refused(sentence, [_temp.Write("counts.csv", "A,B,C,count\n1,0,0,30\n0,1,1,20\n"), .. options]);

    [Fact]
    public async Task A_file_that_is_not_there() => await Refused("There is no file", _temp["none.csv"]);

    [Fact]
    public async Task A_folder_without_memberships() => await Refused("without a memberships.csv", _temp.Root);

    [Fact]
    public async Task Matches_of_another_run()
    {
        _temp.Write("matches.csv", "left_list,left_ref,right_list,right_ref,match_weight,match_probability,verdict\na,9,b,9,1,0.5,same\n");
        await Refused("no such entry", _temp.Write("memberships.csv", "person_id,list,row_ref,row\nP1,a,1,1\nP2,b,1,1\n"));
    }

    [Fact]
    public async Task A_folder_that_is_not_ours()
    {
        _temp.Write("out/letter.txt", "dear");
        await Refused("not a result of Rollcall", _temp.Write("counts.csv", "A,B,C,count\n1,0,0,30\n"));
    }

    private async Task Refused(string sentence, params string[] args)
    {
        var before = _temp.Names().ToList();
        var run = await Run.Of(["estimate", .. args, "--out", _temp["out"]]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.TrimEnd().Split('\n'), l => Assert.StartsWith("rollcall: ", l, StringComparison.Ordinal));
        Assert.Equal(before, _temp.Names());
    }
}
