using System.Text.Json;

namespace Rollcall.Cli.Tests;

public sealed class NamesTests : IDisposable
{
    private readonly TemporaryFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task One_pair_is_explained_in_words()
    {
        var run = await Run.Done("names", "compare", "Петросян Ашот Гагикович", "Աշոտ Գագիկի Պետրոսյան");
        Assert.Contains("the names of one person", run.Output, StringComparison.Ordinal);
        Assert.Contains("Гагикович = Գագիկի", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brothers_are_told_by_their_names()
    {
        var run = await Run.Done("names", "compare", "Петросян Ашот Гагикович", "Վահան Գագիկի Պետրոսյան", "--json");
        var pair = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("siblings", pair.GetProperty("relation").GetString());
        Assert.True(pair.GetProperty("match_probability").GetDouble() < 0.5);
    }

    [Fact]
    public async Task A_file_of_pairs_is_scored_line_by_line()
    {
        var pairs = _temp.Write("pairs.tsv", "Ашот Петросян\tԱշոտ Պետրոսյան\nАшот Петросян\tVugar Huseynov\n");
        var scored = _temp["scored.tsv"];
        await Run.Done("names", "compare", "--pairs", pairs, "--out", scored);
        var rows = (await File.ReadAllLinesAsync(scored, TestContext.Current.CancellationToken)).Select(l => l.Split('\t')).ToList();
        Assert.Equal([5, 5], rows.Select(r => r.Length));
        Assert.Equal(["same_person", "none"], rows.Select(r => r[4]));
        Assert.True(double.Parse(rows[0][2]) > 0.5 && double.Parse(rows[1][2]) < 0.5);
    }

    [Fact]
    public async Task A_prior_moves_the_probability_and_not_the_bits()
    {
        var pairs = _temp.Write("pairs.tsv", "Ашот Петросян\tԱշոտ Պետրոսյան\n");
        var even = (await Run.Done("names", "compare", "--pairs", pairs)).Output.Split('\t');
        var rare = (await Run.Done("names", "compare", "--pairs", pairs, "--prior", "0.001")).Output.Split('\t');
        Assert.True(double.Parse(rare[2]) < double.Parse(even[2]));
        Assert.Equal(even[3], rare[3]);
    }

    [Fact]
    public async Task A_line_without_two_names_is_named_and_nothing_is_written()
    {
        var run = await Run.Of("names", "compare", "--pairs", _temp.Write("pairs.tsv", "A B\tC D\nalone\n"), "--out", _temp["scored.tsv"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Line 2 of pairs.tsv", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_temp["scored.tsv"]));
    }

    [Theory]
    [InlineData("names", "compare", "only one")]
    [InlineData("names", "compare", "--pairs", "no-such-file.tsv")]
    [InlineData("names", "compare", "A", "B", "--prior", "2")]
    [InlineData("names", "parse", "---")]
    [InlineData("names", "find", "A", "--in", "no-such-file.txt")]
    [InlineData("names", "find", "--in", "no-such-file.txt")]
    [InlineData("names", "find", "A", "--each", "no-such-file.txt", "--in", "no-such-file.txt")]
    [InlineData("names", "find", "--each", "no-such-file.txt", "--in", "no-such-file.txt", "--json")]
    public async Task What_cannot_be_done_is_refused_with_a_sentence(params string[] args)
    {
        var run = await Run.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("rollcall: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_name_is_taken_apart()
    {
        var run = await Run.Done("names", "parse", "Габриелян Геворг Саргисович", "--json");
        var parts = JsonDocument.Parse(run.Output).RootElement.GetProperty("parts").EnumerateArray()
            .ToDictionary(p => p.GetProperty("role").GetString()!, p => p.GetProperty("text").GetString());
        Assert.Equal(("Габриелян", "Геворг", "Саргисович"), (parts["family"], parts["given"], parts["father"]));
    }

    [Fact]
    public async Task A_name_is_found_in_another_script()
    {
        var list = _temp.Write("names.txt", "Karen Petrosyan\nГусейнов Вугар\nԿարեն Պողոսյան\nVüqar Həsənov\n");
        var run = await Run.Done("names", "find", "HUSEYNOV Vugar", "--in", list, "--count", "1");
        Assert.StartsWith("2\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_names_are_looked_for_in_one_list()
    {
        var list = _temp.Write("names.txt", "Karen Petrosyan\nГусейнов Вугар\nԿարեն Պողոսյան\nVüqar Həsənov\n");
        var looked = _temp.Write("looked.txt", "HUSEYNOV Vugar\nКарен Погосян\n");
        var found = _temp["found.tsv"];
        await Run.Done("names", "find", "--each", looked, "--in", list, "--out", found, "--count", "1");
        var rows = (await File.ReadAllLinesAsync(found, TestContext.Current.CancellationToken)).Select(l => l.Split('\t')).ToList();
        Assert.Equal([("1", "2"), ("2", "3")], rows.Select(r => (r[0], r[1])));
        Assert.All(rows, r => Assert.True(double.Parse(r[2]) > 0.5));
    }

    [Fact]
    public async Task What_is_found_is_given_as_json()
    {
        var list = _temp.Write("names.txt", "Karen Petrosyan\nГусейнов Вугар\n");
        var run = await Run.Done("names", "find", "HUSEYNOV Vugar", "--in", list, "--count", "1", "--json", "--prior", "0.1");
        var best = JsonDocument.Parse(run.Output).RootElement[0];
        Assert.Equal((2, "same_person"), (best.GetProperty("line").GetInt32(), best.GetProperty("relation").GetString()));
    }
}
