namespace Rollcall.Register.Tests;

public sealed class ArrivalTests
{
    private const string North = "ref,family_name,given_names,father_name,birth_date\nN-1,Sarkavagyan,Aram,Vahe,1999-04-03\nN-2,Petrosyan,Tigran,Hayk,2001-01-09\n";
    private const string South = "№,фамилия,имя,отчество,дата рождения\nS-7,Саркавагян,Арам,Ваге,03.04.1999\n";

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task What_arrives_is_compared_with_everything_there_in_any_script(Database on)
    {
        await using var open = await OpenRegister.New(on);
        await open.Submit(open.NorthSeeks, North, open.OfNorth);
        await open.Submit(open.SouthHolds, South, open.OfSouth);
        await open.Register.Linked();
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var match = Assert.Single(await view.Matches(state: null, skip: 0, most: 10));
        Assert.True(match.AcrossParties);
        Assert.InRange(match.Probability, 0.5, 1);
        Assert.Equal(match.Weight, (await view.Evidence(match.Id)).Sum(e => e.Bits), 1e-3);
        Assert.All(await view.Submissions(), s => Assert.True(s.Linked));
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task After_a_restart_what_comes_is_still_compared_with_what_was_there(Database on)
    {
        await using var open = await OpenRegister.New(on);
        await open.Submit(open.NorthSeeks, North, open.OfNorth);
        await open.Register.Linked();
        await open.Reopen();
        await open.Submit(open.SouthHolds, South, open.OfSouth);
        await open.Register.Linked();
        await using var view = open.Register.View(OpenRegister.Caseworker);
        Assert.Single(await view.Matches(state: null, skip: 0, most: 10));
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task Policy_confirms_within_a_party_and_never_across(Database on)
    {
        await using var open = await OpenRegister.New(on, with: o => o with { ConfirmWithinPartyFrom = 0.9 });
        await open.Submit(open.NorthSeeks, North, open.OfNorth);
        var again = (await open.Register.Do(new DefineList(open.North, "second list", Lists.Claim.WeSeek, "search", "agreement"), open.OfNorth)).Id;
        await open.Submit(again, "family_name,given_names,father_name,birth_date\nSarkavagyan,Aram,Vahe,1999-04-03\n", open.OfNorth);
        await open.Submit(open.SouthHolds, South, open.OfSouth);
        await open.Register.Linked();
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var confirmed = Assert.Single(await view.Matches(MatchState.Confirmed, 0, 10));
        Assert.False(confirmed.AcrossParties);
        Assert.Contains("policy", Assert.Single(await view.Decisions(confirmed.Id)).Why!, StringComparison.Ordinal);
        Assert.All(await view.Matches(MatchState.Open, 0, 10), m => Assert.True(m.AcrossParties));
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task What_was_erased_is_gone_from_tables_files_and_search_and_earlier_receipts_still_verify(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var done = await open.Submit(open.NorthSeeks, North, open.OfNorth);
        await open.Register.Linked();
        var receipt = await open.Register.Receipt(done.Id, open.OfNorth);
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var entry = (await view.Entries(new EntryFilter(Submission: done.Id), after: null, most: 10))[0].Id;
        await open.Register.Do(new EraseEntry(entry, "on request of the person"), OpenRegister.Caseworker);

        var erased = await view.Entry(entry);
        Assert.True(erased.Erased);
        Assert.Empty(erased.Facts);
        Assert.Equal("Tigran", (await view.Entries(new EntryFilter(Submission: done.Id), after: null, most: 10))[1].Facts["given_names"]);
        Assert.Equal(Refusal.Gone, (await Assert.ThrowsAsync<RefusedException>(() => view.File(done.Id))).Refusal);
        Assert.Empty(Directory.GetFiles(Path.Combine(open.Folder, "files")));
        Assert.True(receipt.Verify(Ledger.NoteVerifier.Parse(open.Register.Log.VerifierKey)).Valid);
        await open.Submit(open.SouthHolds, South, open.OfSouth);
        await open.Register.Linked();
        Assert.Empty(await view.Matches(state: null, 0, 10));
        await open.Reopen();
        Assert.True((await open.Register.Receipt(done.Id, open.OfNorth)).Verify().Valid);
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task What_is_sealed_is_read_with_a_purpose_and_the_reading_is_kept(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var done = await open.Submit(open.SouthHolds, "family_name,given_names,held_place,kin_name\nSarkavagian,Aram,Camp 4,Anna\n", open.OfSouth);
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var entry = Assert.Single(await view.Entries(new EntryFilter(Submission: done.Id), after: null, most: 10));
        Assert.Equal(["held_place", "kin_name"], entry.Sealed.Order());
        Assert.DoesNotContain("Camp 4", entry.Facts.Values);
        var reading = await open.Register.Do(new ReadSealed(entry.Id, "to plan a visit"), OpenRegister.Caseworker);
        Assert.Equal("Camp 4", (await view.Sealed(reading.Id))["held_place"]);
        var kept = Assert.Single(await view.Readings(entry.Id, 10));
        Assert.Equal((OpenRegister.Caseworker.Account, "to plan a visit"), (kept.By, kept.Purpose));
        await using var other = open.Register.View(OpenRegister.Second);
        await Assert.ThrowsAsync<RefusedException>(() => other.Sealed(reading.Id));
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task A_released_entry_is_seen_by_the_other_party_without_what_is_sealed_and_only_while_released(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var done = await open.Submit(open.NorthSeeks, "ref,family_name,given_names,birth_date,kin_name\nN-1,Sarkavagyan,Aram,1999-04-03,Anna\nN-2,Petrosyan,Tigran,2001,Mane\n", open.OfNorth);
        await using var desk = open.Register.View(OpenRegister.Caseworker);
        var entry = (await desk.Entries(new EntryFilter(Submission: done.Id), after: null, most: 10))[0].Id;
        var release = await open.Register.Do(new ReleaseEntry(entry, open.South, "to ask whether he is held", "weighed: low"), OpenRegister.Caseworker);
        await using var view = open.Register.View(open.OfSouth);
        var seen = Assert.Single(await view.Entries(new EntryFilter(), after: null, most: 10));
        Assert.Equal((entry, "Aram", (Guid?)null), (seen.Id, seen.Facts["given_names"], seen.Person));
        Assert.Empty(seen.Sealed);
        await Assert.ThrowsAsync<RefusedException>(() => open.Register.Do(new ReadSealed(entry, "curious"), open.OfSouth));
        await open.Register.Do(new EndRelease(release.Id, "answered"), OpenRegister.Caseworker);
        Assert.Empty(await view.Entries(new EntryFilter(), after: null, most: 10));
    }
}
