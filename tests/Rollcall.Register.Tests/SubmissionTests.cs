namespace Rollcall.Register.Tests;

public sealed class SubmissionTests
{
    private const string Sought = "ref,family_name,given_names,father_name,birth_date\nN-1,Sarkavagyan,Aram,Vahe,1999-04-03\nN-2,Sarkavagyan,Tigran,Vahe,2001-01-09\n";

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task A_list_is_taken_row_by_row_and_its_receipt_verifies(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var done = await open.Submit(open.NorthSeeks, Sought, open.OfNorth);
        await using var view = open.Register.View(open.OfNorth);
        var submission = await view.Submission(done.Id);
        Assert.Equal((2, 0, 1), (submission.Taken, submission.Rejected, submission.Instalment));
        var entries = await view.Entries(new EntryFilter(Submission: done.Id), after: null, most: 10);
        Assert.Equal(["Aram", "Tigran"], entries.Select(e => e.Facts["given_names"]));
        var receipt = await open.Register.Receipt(done.Id, open.OfNorth);
        var verified = receipt.Verify(Rollcall.Ledger.NoteVerifier.Parse(open.Register.Log.VerifierKey), fileSha256: submission.Sha256);
        Assert.True(verified.Valid, verified.Reason);
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task The_same_file_handed_in_twice_is_one_submission(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var first = await open.Submit(open.NorthSeeks, Sought, open.OfNorth);
        var second = await open.Submit(open.NorthSeeks, Sought, open.OfNorth);
        Assert.Equal(first, second);
        await using var view = open.Register.View(open.OfNorth);
        Assert.Single(await view.Submissions());
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task A_later_row_with_the_same_reference_takes_the_place_of_the_earlier_and_both_stay(Database on)
    {
        await using var open = await OpenRegister.New(on);
        await open.Submit(open.NorthSeeks, Sought, open.OfNorth);
        var later = await open.Submit(open.NorthSeeks, "ref,action,family_name,given_names,father_name\nN-1,change,Sarkavagyan,Armen,Vahe\nN-2,withdraw,Sarkavagyan,Tigran,Vahe\n", open.OfNorth);
        await using var view = open.Register.View(open.OfNorth);
        var changed = (await view.Entries(new EntryFilter(Submission: later.Id), after: null, most: 10)).Single(e => e.Row == 1);
        var line = await view.Line(changed.Id);
        Assert.Equal([("Aram", false), ("Armen", true)], line.Select(e => (e.Facts["given_names"], e.InForce)));
        Assert.Equal(3 + 1, (await view.Entries(new EntryFilter(), after: null, most: 10)).Count);
        Assert.Single(await view.Entries(new EntryFilter(), after: null, most: 10), e => e.InForce);
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task A_party_sees_nothing_of_another_not_even_that_it_is_there(Database on)
    {
        await using var open = await OpenRegister.New(on);
        var done = await open.Submit(open.NorthSeeks, Sought, open.OfNorth);
        await using var view = open.Register.View(open.OfSouth);
        Assert.Empty(await view.Entries(new EntryFilter(), after: null, most: 10));
        Assert.Equal(["South"], (await view.Parties()).Select(p => p.Name));
        Assert.Equal(["held"], (await view.Lists()).Select(l => l.Name));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => view.Submission(done.Id));
        Assert.Equal(Refusal.NotFound, refused.Refusal);
        await Assert.ThrowsAsync<RefusedException>(() => open.Register.Receipt(done.Id, open.OfSouth));
        await Assert.ThrowsAsync<RefusedException>(() => open.Submit(open.NorthSeeks, Sought + "N-3,Other,Name,Vahe,\n", open.OfSouth));
    }

    [Fact]
    public async Task A_register_that_is_open_is_not_opened_a_second_time()
    {
        await using var open = await OpenRegister.New();
        var refused = await Assert.ThrowsAsync<StorageException>(() => CaseRegister.Open(open.Options));
        Assert.Contains("Stop it first", refused.Message, StringComparison.Ordinal);
        await open.Reopen();
    }
}
