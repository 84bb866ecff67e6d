using System.Globalization;

namespace Rollcall.Cli.Tests;

public sealed class TruceTests
{
    [Fact]
    public void The_score_counts_pairs()
    {
        var truth = new Dictionary<int, string> { [1] = "a", [2] = "a", [3] = "a", [4] = "b", [5] = "b" };
        var found = new Dictionary<int, string> { [1] = "x", [2] = "x", [3] = "y", [4] = "y", [5] = "z" };
        var score = PairwiseScore.Of(truth, found);
        Assert.Equal((0.5, 0.25), (score.Precision, score.Recall));
        Assert.Equal(1 / 3.0, score.F1, 12);
    }

    [Fact]
    public async Task Standard_lists_are_joined_with_an_F1_of_at_least_0_88()
    {
        var set = DataFolder.Require("truce", "standard-1");
        using var temp = new TemporaryFolder();
        await Run.Done(["reconcile", .. Directory.GetFiles(Path.Combine(set, "lists")), "--out", temp["out"]]);
        var score = PairwiseScore.Of(
            PersonsOf(CsvFile.Read(set, "truth", "truth.csv"), "list_file"), PersonsOf(CsvFile.Read(temp["out"], "memberships.csv"), "list"));
        Assert.True(score.F1 >= 0.88, string.Create(CultureInfo.InvariantCulture, $"F1 {score.F1:F4} of precision {score.Precision:F4} and recall {score.Recall:F4}"));
    }

    private static Dictionary<(string List, string Ref), string> PersonsOf(CsvFile file, string list) =>
        Enumerable.Range(0, file.Rows.Count).ToDictionary(i => (file[i, list], file[i, "row_ref"]), i => file[i, "person_id"]);
}
