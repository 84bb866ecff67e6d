namespace Rollcall.Cli.Tests;

/// <summary><c>rollcall estimate</c> from file to folder: every form of input, and a result that depends on nothing but it.</summary>
public sealed class EstimateTests : IDisposable
{
    private const string Counts = """
        pattern,A,B,C,count
        100,1,0,0,60
        010,0,1,0,49
        001,0,0,1,247
        110,1,1,0,4
        101,1,0,1,112
        011,0,1,1,142
        111,1,1,1,12

        """;

    private readonly TemporaryFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task The_sample_shows_one_stratum_that_agrees_one_that_is_tied_and_one_that_is_refused()
    {
        var run = await Estimate(Path.Combine(Repository.Root, "samples", "estimation", "counts.csv"), "--by", "region");
        Assert.Contains("The lists depend on each other", run.Output, StringComparison.Ordinal);
        Assert.Contains("refused (islands)", run.Output, StringComparison.Ordinal);
        var rows = Result();
        Assert.Equal(["east", "north", "south"], rows.Column("stratum").Distinct());
        Assert.All(At(rows, "south"), i => Assert.Equal(("islands", ""), (rows[i, "refused"], rows[i, "estimate"])));
        Assert.All(At(rows, "north", "independence"), i => Assert.InRange(Number(rows, i, "estimate"), 1150, 1250));
        Assert.All(At(rows, "east", "loglinear_bic"), i => Assert.InRange(2000, Number(rows, i, "lower"), Number(rows, i, "upper")));
    }

    [Fact]
    public async Task The_result_folder_has_the_files_that_are_described()
    {
        await Estimate(_temp.Write("counts.csv", Counts));
        Assert.Equal(
            ["draws.csv", "estimates.csv", "models.csv", "patterns.csv", "posterior.csv", "report.html", "run.json", "sensitivity.csv"],
            Directory.GetFiles(_temp["out"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        var rows = Result();
        Assert.Equal(["stratum", "method", "detail", "observed", "estimate", "lower", "upper", "se", "refused", "median"], rows.Header);
        Assert.Equal(
            ["independence", "lincoln_petersen", "chao_mth", "loglinear_bic", "loglinear_average", "loglinear_stepwise", "decomposable", "latent_class"],
            rows.Column("method").Distinct());
        var described = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "estimation.md"), TestContext.Current.CancellationToken);
        foreach (var file in Directory.GetFiles(_temp["out"]))
        {
            Assert.Contains($"`{Path.GetFileName(file)}`", described, StringComparison.Ordinal);
            var columns = file.EndsWith(".csv", StringComparison.Ordinal) ? CsvFile.Read(file).Header : [];
            Assert.Empty(columns.Where(c => !described.Contains($"`{c}`", StringComparison.Ordinal)));
        }
    }

    /// <summary>The digits are those of dga on the grid 0..10n and of Rcapture.</summary>
    [Fact]
    public async Task A_fixed_grid_gives_the_published_mean_and_quantiles()
    {
        await Estimate(_temp.Write("counts.csv", Counts), "--grid", "10n");
        var rows = Result();
        var row = Assert.Single(At(rows, "", "decomposable"));
        Assert.Equal(733.792327397845, Number(rows, row, "estimate"), 1e-5);
        Assert.Equal(("694", "787", "731"), (rows[row, "lower"], rows[row, "upper"], rows[row, "median"]));
        Assert.Equal("grid 0..6260, delta 0.125", rows[row, "detail"]);
        row = Assert.Single(At(rows, "", "loglinear_bic"));
        Assert.Equal(("[12,3]", "626"), (rows[row, "detail"], rows[row, "observed"]));
        Assert.Equal(730.928571428571, Number(rows, row, "estimate"), 1e-4);
    }

    [Fact]
    public async Task Persons_with_columns_of_0_and_1_are_the_same_as_their_counts()
    {
        var persons = string.Concat(Counts.Split('\n').Skip(1).Where(l => l.Length > 0).SelectMany(l =>
            Enumerable.Repeat(l.Split(','), int.Parse(l.Split(',')[^1])).Select((c, i) => $"{c[0]}-{i};{c[1]};{c[2]};{c[3]}\n")));
        await Estimate(_temp.Write("counts.csv", Counts));
        var counted = await Read("estimates.csv");
        await Estimate(_temp.Write("persons.csv", "id;A;B;C\n" + persons));
        Assert.Equal(counted, await Read("estimates.csv"));
    }

    [Fact]
    public async Task Patterns_alone_do_too()
    {
        var patterns = string.Concat(Counts.Split('\n').Where(l => l.Length > 0).Select(l => $"{l.Split(',')[0]},{l.Split(',')[^1]}\n"));
        var run = await Estimate(_temp.Write("patterns.csv", patterns));
        Assert.Contains("626 persons on 3 lists", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_for_any_number_of_threads()
    {
        var file = _temp.Write("counts.csv", Counts);
        await Estimate(file, "--threads", "1");
        var one = await Everything();
        await Estimate(file, "--threads", "3");
        Assert.Equal(one, await Everything());
    }

    [Fact]
    public async Task Memberships_alone_take_the_linkage_for_certain_and_say_so()
    {
        var (memberships, _) = Linked();
        var run = await Estimate(_temp.Write("memberships.csv", memberships));
        Assert.Contains("no matches.csv beside", run.Output, StringComparison.Ordinal);
        Assert.Empty(CsvFile.Read(_temp["out", "draws.csv"]).Rows);
    }

    [Fact]
    public async Task With_the_matches_beside_them_the_linkage_is_drawn_anew()
    {
        var (memberships, matches) = Linked();
        _temp.Write("result/memberships.csv", memberships);
        _temp.Write("result/matches.csv", matches);
        await Estimate(_temp["result"], "--draws", "12");
        var draws = CsvFile.Read(_temp["out", "draws.csv"]);
        var observed = Enumerable.Range(0, draws.Rows.Count).Where(i => draws[i, "method"] == "independence" && draws[i, "draw"] != "as linked")
            .Select(i => int.Parse(draws[i, "observed"])).ToList();
        Assert.Equal(12, observed.Count);
        // Forty pairs at one half: about twenty links fewer than as linked, and never the same number twelve times.
        Assert.True(observed.Distinct().Count() > 3);
        Assert.InRange(observed.Average(), 320 + 14, 320 + 26);
        Assert.All(At(Result(), "", "independence"), i => Assert.Equal("[1,2,3,4]; combined over 12 draws of the linkage", Result()[i, "detail"]));
    }

    [Fact]
    public async Task Instalments_can_be_joined_and_lists_left_out()
    {
        var (memberships, _) = Linked();
        var file = _temp.Write("memberships.csv", memberships);
        Assert.Contains("look like instalments of one list", (await Estimate(file)).Output, StringComparison.Ordinal);
        var run = await Estimate(file, "--lists", "c_1.csv=c", "--lists", "c_2.csv=c");
        Assert.Contains("320 persons on 3 lists", run.Output, StringComparison.Ordinal);
        run = await Estimate(file, "--lists", "c_1.csv=", "--lists", "c_2.csv=");
        Assert.Contains("fewer_than_three_lists", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strata_of_persons_come_from_the_file_beside()
    {
        var (memberships, _) = Linked();
        _temp.Write("persons.csv", "person_id,region\n" + string.Concat(Enumerable.Range(0, 320).Select(i => $"P{i},{(i % 2 == 0 ? "north" : "south")}\n")));
        await Estimate(_temp.Write("memberships.csv", memberships), "--by", "region", "--lists", "c_1.csv=c", "--lists", "c_2.csv=c");
        Assert.Equal(["north", "south"], Result().Column("stratum").Distinct());
    }

    [Fact]
    public async Task A_million_rows_of_one_pattern_are_refused_in_a_sentence()
    {
        var run = await Estimate(_temp.Write("persons.csv", "A,B,C\n" + string.Concat(Enumerable.Repeat("1,1,0\n", 1_000_000))));
        Assert.Contains("All 1\u202F000\u202F000 persons are on the very same lists (A, B).", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stratum_with_nobody_is_refused_in_a_sentence()
    {
        var run = await Estimate(_temp.Write("counts.csv", "A,B,C,region,count\n1,0,0,x,0\n0,1,0,x,0\n1,1,1,y,30\n1,0,0,y,20\n0,1,1,y,25\n"), "--by", "region");
        Assert.Contains("x: 0 persons", run.Output, StringComparison.Ordinal);
        Assert.Contains("refused (nobody): Nobody is on any list here", run.Output, StringComparison.Ordinal);
    }

    /// <summary>400 entries of 320 persons on lists a, b, c_1 and c_2; forty of the pairs are as likely as not.</summary>
    private static (string Memberships, string Matches) Linked()
    {
        var (memberships, matches) = ("person_id,list,row_ref,row\n", "left_list,left_ref,right_list,right_ref,match_weight,match_probability,verdict\n");
        for (var i = 0; i < 320; i++)
        {
            string[] lists = (i % 8) switch { 0 or 1 => ["a.csv", "b.csv"], 2 => ["a.csv", i % 16 == 2 ? "c_1.csv" : "c_2.csv"], 3 => ["b.csv"], 4 => ["c_1.csv"], 5 => ["c_2.csv"], 6 => ["a.csv"], _ => ["b.csv", "c_1.csv"] };
            memberships += string.Concat(lists.Select(l => $"P{i},{l},{l}-{i},{i + 1}\n"));
            if (lists.Length == 2)
            {
                matches += $"{lists[0]},{lists[0]}-{i},{lists[1]},{lists[1]}-{i},0,{(i % 8 == 0 ? "0.5" : "0.999999")},same\n";
            }
        }

        return (memberships, matches);
    }

    private static IEnumerable<int> At(CsvFile rows, string stratum, string? method = null) =>
        Enumerable.Range(0, rows.Rows.Count).Where(i => rows[i, "stratum"] == stratum && (method is null || rows[i, "method"] == method));

    private static double Number(CsvFile rows, int row, string column) => double.Parse(rows[row, column]);

    private CsvFile Result() => CsvFile.Read(_temp["out", "estimates.csv"]);

    private Task<string> Read(string file) => File.ReadAllTextAsync(_temp["out", file], TestContext.Current.CancellationToken);

    /// <summary>All files but the record, which holds the times.</summary>
    private async Task<string> Everything() => string.Concat(await Task.WhenAll(
        Directory.GetFiles(_temp["out"]).Select(f => Path.GetFileName(f)).Where(f => f != "run.json").Order(StringComparer.Ordinal).Select(Read)));

    private Task<Run> Estimate(string file, params string[] more) => Run.Done(["estimate", file, "--out", _temp["out"], "--sweeps", "1000", .. more]);
}
