namespace Rollcall.Cli.Tests;

/// <summary>What samples/README.md promises of the sample.</summary>
public sealed class SampleTests(SampleTests.Result sample) : IClassFixture<SampleTests.Result>
{
    [Fact]
    public void Every_row_is_accounted_for() =>
        Assert.Equal((89, 1), (sample.Person.Count, CsvFile.Read(sample.Folder["out", "rejected.csv"]).Rows.Count));

    [Theory]
    [InlineData("brothers", "north_seek_1.csv", "Հ-001", "north_seek_1.csv", "Հ-002")]
    [InlineData("brothers across lists", "north_seek_1.csv", "Հ-001", "south_hold.csv", "2")]
    [InlineData("brothers, the other side", "south_seek.xlsx", "C-001", "north_hold.csv", "Գ-02")]
    [InlineData("father and son", "north_seek_1.csv", "Հ-003", "north_seek_1.csv", "Հ-004")]
    [InlineData("father and son, the other side", "south_seek.xlsx", "C-011", "south_seek.xlsx", "C-013")]
    [InlineData("namesakes", "north_seek_1.csv", "Հ-012", "north_seek_1.csv", "Հ-013")]
    public void They_stay_apart(string why, string leftList, string leftRef, string rightList, string rightRef) =>
        Assert.False(Same(leftList, leftRef, rightList, rightRef), why);

    [Theory]
    [InlineData("sought and held", "north_seek_1.csv", "Հ-001", "south_hold.csv", "1")]
    [InlineData("sought and visited", "north_seek_1.csv", "Հ-002", "commission.csv", "К-02")]
    [InlineData("the other side", "south_seek.xlsx", "C-001", "north_hold.csv", "Գ-01")]
    [InlineData("three scripts", "south_seek.xlsx", "C-002", "commission.csv", "К-09")]
    [InlineData("Hakob is Akop", "north_seek_1.csv", "Հ-015", "south_hold.csv", "9")]
    [InlineData("a corrected row", "north_seek_1.csv", "Հ-005", "north_seek_2.csv", "Հ-005")]
    [InlineData("a withdrawn row", "north_seek_1.csv", "Հ-014", "north_seek_2.csv", "Հ-014")]
    [InlineData("the corrected date", "north_seek_2.csv", "Հ-005", "south_hold.csv", "4")]
    [InlineData("a wrong birth date", "north_seek_1.csv", "Հ-008", "commission.csv", "К-06")]
    [InlineData("a full name in one column", "north_seek_1.csv", "Հ-004", "families_seek.csv", "F-101")]
    [InlineData("never held", "north_seek_1.csv", "Հ-007", "commission.csv", "К-05")]
    [InlineData("never held, the family", "north_seek_1.csv", "Հ-007", "families_seek.csv", "F-103")]
    public void They_are_one_person(string why, string leftList, string leftRef, string rightList, string rightRef) =>
        Assert.True(Same(leftList, leftRef, rightList, rightRef), why);

    [Fact]
    public void Many_are_sought_by_one_party_and_held_by_another() =>
        Assert.InRange(CsvFile.Read(sample.Folder["out", "persons.csv"]).Column("sought_and_held").Count(v => v == "yes"), 12, 22);

    [Fact]
    public void The_wrong_birth_date_is_a_contradiction()
    {
        var contradictions = CsvFile.Read(sample.Folder["out", "contradictions.csv"]);
        Assert.Contains(
            Enumerable.Range(0, contradictions.Rows.Count),
            i => contradictions[i, "kind"] == "birth_date" && contradictions[i, "person_id"] == sample.Person[("north_seek_1.csv", "Հ-008")]);
    }

    private bool Same(string leftList, string leftRef, string rightList, string rightRef) =>
        sample.Person[(leftList, leftRef)] == sample.Person[(rightList, rightRef)];

    /// <summary>The sample reconciled once for all tests.</summary>
    public sealed class Result : IAsyncLifetime
    {
        internal TemporaryFolder Folder { get; } = new();

        internal Dictionary<(string List, string Ref), string> Person { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var run = await Run.Done(["reconcile", .. Repository.SampleFiles, "--out", Folder["out"]]);
            Assert.Equal(1, run.ExitCode);
            var memberships = CsvFile.Read(Folder["out", "memberships.csv"]);
            Person = Enumerable.Range(0, memberships.Rows.Count)
                .ToDictionary(i => (memberships[i, "list"], memberships[i, "row_ref"]), i => memberships[i, "person_id"]);
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
