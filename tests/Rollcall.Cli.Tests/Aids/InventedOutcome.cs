using Rollcall.Lists;
using Rollcall.Reconciliation;

namespace Rollcall.Cli.Tests;

/// <summary>A small outcome made by hand, to test what is written without what finds it.</summary>
internal static class InventedOutcome
{
    public static readonly RunFacts Facts = new("1.2.3", new DateTimeOffset(2019, 5, 1, 8, 0, 0, TimeSpan.Zero), ["--threshold 0.8"]);

    public static Outcome With(string name = "Aram", string reference = "N-1", int row = 1, string rejectedText = "Total;2")
    {
        var north = Entry("north_seek.csv", reference, row, Claim.WeSeek, name);
        var south = Entry("south_hold.csv", "1", 1, Claim.WeHold, name);
        return new Outcome
        {
            Lists =
            [
                List("north_seek.csv", "north", Claim.WeSeek, north),
                List("south_hold.csv", "south", Claim.WeHold, south, new Rejection("south_hold.csv", 3, 2, "Row 2 names nobody. Please give a name.", rejectedText)),
            ],
            Entries = [north, south],
            ListOf = [0, 1],
            Persons =
            [
                new Person(
                    "P1", [0, 1], new Dictionary<Column, string> { [Column.GivenNames] = name }, null, [Claim.WeSeek, Claim.WeHold], true,
                    new Dictionary<string, string> { ["fate"] = "alive", ["whereabouts"] = "held", ["evidence"] = "both_sides", ["reconciliation"] = "matched" }, 1),
            ],
            PersonOf = [0, 0],
            InForce = [true, true],
            Matches = [new Match(0, 1, -0.00001, 0.987654321, Verdict.Same, Relation.None)],
            Contradictions = [new Contradiction(0, "claim", "One seeks, the other holds.", [new OpposingClaim(0, "we_seek"), new OpposingClaim(1, "we_hold")])],
            Questions = [new Question("south", 1, 0, "missing_father_name", 1, "Your row 1 gives no father's name. Please give it.")],
            Model = [new ModelLevel("sex", "same", 0.99, 0.5), new ModelLevel("sex", "never seen", 0.01, 0)],
            Explain = (_, _) => [new Evidence("prior", null, null, -10, "Few pairs are one person: −10 bits.")],
        };
    }

    private static Entry Entry(string list, string reference, int row, Claim claim, string name) =>
        new() { List = list, Ref = reference, Row = row, Line = row + 1, Claim = claim, [Column.GivenNames] = name };

    private static ListFile List(string name, string party, Claim claim, Entry entry, params IReadOnlyList<Rejection> rejected) => new()
    {
        Name = name,
        Party = party,
        StandingList = Path.GetFileNameWithoutExtension(name),
        Claim = claim,
        Format = "CSV",
        Encoding = "utf-8",
        Delimiter = ';',
        HeaderLine = 1,
        Sha256 = new string('0', 64),
        Columns = [new RecognisedColumn("Անուն", Column.GivenNames, "header", 1, "names")],
        Entries = [entry],
        Rejected = rejected,
    };
}
