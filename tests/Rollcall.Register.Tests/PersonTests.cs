namespace Rollcall.Register.Tests;

public sealed class PersonTests
{
    private const string North = "ref,family_name,given_names,father_name,birth_date\nN-1,Sarkavagyan,Aram,Vahe,1999-04-03\nN-2,Sarkavagyan,Tigran,Vahe,2001-01-09\n";
    private const string South = "ref,family_name,given_names,father_name,birth_date,held_place\nS-7,Sarkavagian,Aram,Vahe,1999-04-13,Camp 4\n";

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task No_status_spreads_before_two_people_confirmed_a_match_across_parties(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var (left, right) = await HandIn(open);
        var match = await Match(open, left, right);
        Assert.Equal("unknown", await Fate(open, left));

        await open.Register.Do(new DecideMatch(match, DecisionVerdict.Same, "same father", 0), OpenRegister.Caseworker);
        Assert.Equal("unknown", await Fate(open, left));

        await open.Register.Do(new DecideMatch(match, DecisionVerdict.Same, "I agree", 1), OpenRegister.Second);
        Assert.Equal("alive", await Fate(open, left));
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var person = await view.Person((await view.Entry(left)).Person!.Value);
        Assert.Equal([left, right], person.Entries.Select(e => e.Id));
        Assert.True(person.SoughtAndHeld);
        Assert.Equal([right], person.Status.Single(s => s.Axis == "fate").RestsOn);
        Assert.Equal("birth_date", Assert.Single(person.Contradictions).Kind);
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task The_same_person_twice_is_not_two_people(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var (left, right) = await HandIn(open);
        var match = await Match(open, left, right);
        await open.Register.Do(new DecideMatch(match, DecisionVerdict.Same, "once", 0), OpenRegister.Caseworker);
        await open.Register.Do(new DecideMatch(match, DecisionVerdict.Same, "twice", 1), OpenRegister.Caseworker);
        await using var view = open.Register.View(OpenRegister.Caseworker);
        Assert.Equal(MatchState.AwaitsSecond, (await view.Match(match)).State);
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task What_was_joined_wrongly_is_parted_with_nothing_lost_and_history_shows_both(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var (left, right) = await HandIn(open);
        await using var before = open.Register.View(OpenRegister.Caseworker);
        var (own, others) = ((await before.Entry(left)).Person!.Value, (await before.Entry(right)).Person!.Value);
        var match = await Match(open, left, right);
        await open.Register.Do(new DecideMatch(match, DecisionVerdict.Same, "same father", 0), OpenRegister.Caseworker);
        var joined = await open.Register.Do(new DecideMatch(match, DecisionVerdict.Same, "I agree", 1), OpenRegister.Second);
        await Task.Delay(5);
        await open.Register.Do(new DecideMatch(match, DecisionVerdict.Different, "another birth date", 2), OpenRegister.Second);

        await using var view = open.Register.View(OpenRegister.Caseworker);
        Assert.Equal([left], (await view.Person(own)).Entries.Select(e => e.Id));
        Assert.Equal([right], (await view.Person(others)).Entries.Select(e => e.Id));
        Assert.Equal([left, right], (await view.Person(others, asOf: joined.At)).Entries.Select(e => e.Id));
        Assert.Equal(3, (await view.Decisions(match)).Count);
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_is_told_what_changed(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var (left, right) = await HandIn(open);
        var match = await Match(open, left, right);
        var first = open.Register.Do(new DecideMatch(match, DecisionVerdict.Different, "no", 0), OpenRegister.Caseworker);
        var second = open.Register.Do(new DecideMatch(match, DecisionVerdict.Same, "yes", 0), OpenRegister.Second);
        await first;
        var refused = await Assert.ThrowsAsync<RefusedException>(() => second);
        Assert.Equal(Refusal.Conflict, refused.Refusal);
        Assert.Contains("refused", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task Two_who_were_decided_to_be_different_are_not_joined_by_way_of_a_third(Database on)
    {
        await using var open = await OpenRegister.New(on);
        await open.Submit(open.NorthSeeks, North + "N-3,Sarkavagyan,Aramayis,Vahe,1999\n", open.OfNorth);
        await open.Register.Linked();
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var entries = (await view.Entries(new EntryFilter(), after: null, most: 10)).Select(e => e.Id).ToList();
        await Decide(open, entries[0], entries[1], DecisionVerdict.Different);
        await Decide(open, entries[1], entries[2], DecisionVerdict.Same);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Decide(open, entries[0], entries[2], DecisionVerdict.Same));
        Assert.Equal(Refusal.Conflict, refused.Refusal);
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task An_answer_is_a_claim_of_its_party(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var (left, _) = await HandIn(open);
        var asked = (await open.Register.Do(new AskParty(left, "missing_capture_date", "When was he last seen?"), OpenRegister.Caseworker)).Id;
        await open.Register.Do(new AnswerClarification(asked, "In the autumn.", "last_seen_date", "2020-11"), open.OfNorth);
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var person = await view.Person((await view.Entry(left)).Person!.Value);
        Assert.Equal("2020-11", person.Values["last_seen_date"].Text);
        Assert.False((await view.Clarifications(open: false)).Single().Open);
        await Assert.ThrowsAsync<RefusedException>(() => open.Register.Do(new AnswerClarification(asked, "We know better."), open.OfSouth));
    }

    private static async Task<(Guid Left, Guid Right)> HandIn(OpenRegister open)
    {
        var north = await open.Submit(open.NorthSeeks, North, open.OfNorth);
        var south = await open.Submit(open.SouthHolds, South, open.OfSouth);
        await open.Register.Linked();
        await using var view = open.Register.View(OpenRegister.Caseworker);
        return ((await view.Entries(new EntryFilter(Submission: north.Id), after: null, most: 10))[0].Id, (await view.Entries(new EntryFilter(Submission: south.Id), after: null, most: 10))[0].Id);
    }

    private static async Task Decide(OpenRegister open, Guid left, Guid right, DecisionVerdict verdict)
    {
        await open.Register.Do(new DecideMatch(await Match(open, left, right), verdict, "by hand", 0), OpenRegister.Caseworker);
    }

    /// <summary>The match of the two: as it was found, else named by hand.</summary>
    private static async Task<Guid> Match(OpenRegister open, Guid left, Guid right)
    {
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var found = (await view.Matches(state: null, skip: 0, most: 100)).FirstOrDefault(m => m.Left == left && m.Right == right);
        return found?.Id ?? (await open.Register.Do(new PairEntries(left, right, "by hand"), OpenRegister.Caseworker)).Id;
    }

    private static async Task<string> Fate(OpenRegister open, Guid entry)
    {
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var person = await view.Person((await view.Entry(entry)).Person!.Value);
        return person.Status.Single(s => s.Axis == "fate").Value;
    }
}
