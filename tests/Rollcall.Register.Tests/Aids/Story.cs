using System.Text;
using Rollcall.Lists;

namespace Rollcall.Register.Tests;

/// <summary>A register in which every kind of command was done, with all that follows from it. All names are invented.</summary>
internal static class Story
{
    private const string First = """
        ref,family_name,given_names,father_name,birth_date,kin_name,action
        N-1,Sarkavagyan,Aram,Vahe,1999-04-03,Anahit,
        N-2,Sarkavagyan,Tigran,Vahe,2001-01-09,,
        N-3,Derdzyan,Ruben,Hakob,1988-11-30,Mariam,
        N-4,Kotayktsyan,Davit,Suren,1979-02-11,,
        ,,,,1990-01-01,,
        """;

    private const string Second = """
        ref,action,family_name,given_names,father_name,birth_date
        N-2,change,Sarkavagyan,Tigran,Vahe,2001-01-19
        N-4,withdraw,Kotayktsyan,Davit,Suren,
        N-5,,Vardazaryan,Hovik,Grigor,1995-05-05
        """;

    private const string Held = """
        ref,family_name,given_names,father_name,birth_date,held_place
        S-7,Sarkavagian,Aram,Vahe,1999-04-03,Camp 4
        S-8,Derdzian,Ruben,Akop,1988-11-30,Camp 2
        S-9,Nobody,Else,Third,1970-07-07,Camp 1
        """;

    public static async Task Play(OpenRegister open)
    {
        var register = open.Register;
        var first = await open.Submit(open.NorthSeeks, First, open.OfNorth);
        var second = await open.Submit(open.NorthSeeks, Second, open.OfNorth, "second.csv");
        var held = await register.Submit(
            open.SouthHolds, "held.csv", Encoding.UTF8.GetBytes(Held), new Dictionary<string, string?> { ["held_place"] = "held_place" }, open.OfSouth);
        await register.Linked();
        var (aram, tigran, ruben) = (Entry(first.Id, 1), Entry(first.Id, 2), Entry(first.Id, 3));
        var (heldAram, heldRuben, heldElse) = (Entry(held.Id, 1), Entry(held.Id, 2), Entry(held.Id, 3));

        var arams = await Match(open, aram, heldAram);
        await register.Do(new DecideMatch(arams, DecisionVerdict.Same, "same father, same day", await Version(open, arams)), OpenRegister.Caseworker);
        await register.Do(new DecideMatch(arams, DecisionVerdict.Same, "I agree", await Version(open, arams)), OpenRegister.Second);
        var rubens = await Match(open, ruben, heldRuben);
        var doubt = await register.Do(new DecideMatch(rubens, DecisionVerdict.CannotTell, "the fathers differ", await Version(open, rubens)), OpenRegister.Caseworker);
        await register.Do(new RetractDecision(doubt.Id, "looked again", await Version(open, rubens)), OpenRegister.Caseworker);
        var brothers = await Match(open, aram, tigran);
        await register.Do(new DecideMatch(brothers, DecisionVerdict.Different, "brothers", await Version(open, brothers)), OpenRegister.Caseworker);

        var asked = await register.Do(new AskParty(aram, "missing_father_name", "Which unit was he in?", new DateOnly(2026, 12, 1)), OpenRegister.Caseworker);
        await register.Do(new AnswerClarification(asked.Id, "The third.", "unit", "3rd"), open.OfNorth);
        await register.Do(new ReadSealed(aram, "to write to the family"), open.OfNorth);
        var release = await register.Do(new ReleaseEntry(heldAram, open.North, "to tell the family", "none known"), OpenRegister.Caseworker);
        await register.Do(new EndRelease(release.Id, "it was told"), OpenRegister.Caseworker);
        await register.Do(
            new RecordStatement("A spokesman", new DateOnly(2026, 11, 1), "a newspaper", "More than 62 are held.",
                [new StatedFigure(Claim.WeHold, FigureBound.AtLeast, 62, "more than 62", open.South)], open.South),
            OpenRegister.Caseworker);

        // Everything that is erased later: a question with its answer, a decision, a release, a reading.
        var about = await register.Do(new AskParty(heldElse, "contradiction", "Is the year right?"), OpenRegister.Caseworker);
        await register.Do(new AnswerClarification(about.Id, "It is."), open.OfSouth);
        await register.Do(new ReadSealed(heldElse, "to check"), OpenRegister.Caseworker);
        var far = await Match(open, tigran, heldElse);
        var gone = await register.Do(new DecideMatch(far, DecisionVerdict.Different, "other names", await Version(open, far)), OpenRegister.Caseworker);
        await register.Do(new RetractDecision(gone.Id, "to look again", await Version(open, far)), OpenRegister.Caseworker);
        var told = await register.Do(new ReleaseEntry(heldElse, open.North, "to ask", "none known"), OpenRegister.Caseworker);
        await register.Do(new EndRelease(told.Id, "asked"), OpenRegister.Caseworker);
        await register.Do(new EraseEntry(heldElse, "on the person's own request"), OpenRegister.Caseworker);

        await open.Submit(open.NorthSeeks, "ref,family_name,given_names\nN-9,Sevanetsyan,Lilit\n", open.OfNorth, "third.csv");
        await register.Do(new WithdrawSubmission(second.Id, "sent too early"), open.OfNorth);
        await register.Linked();
    }

    public static Guid Entry(Guid submission, int row) => ReadSubmission.IdOf(submission, row);

    /// <summary>The match of two lines: proposed already, or named by hand.</summary>
    private static async Task<Guid> Match(OpenRegister open, Guid left, Guid right)
    {
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var found = new List<MatchView>();
        foreach (var state in Enum.GetValues<MatchState>())
        {
            found.AddRange(await view.Matches(state, 0, RegisterView.MostOnPage));
        }

        return found.Find(m => (m.Left, m.Right) == (left, right) || (m.Left, m.Right) == (right, left))?.Id
            ?? (await open.Register.Do(new PairEntries(left, right, "looked alike"), OpenRegister.Caseworker)).Id;
    }

    private static async Task<int> Version(OpenRegister open, Guid match)
    {
        await using var view = open.Register.View(OpenRegister.Caseworker);
        return (await view.Match(match)).Version;
    }
}
