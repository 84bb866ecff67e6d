using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register.Tests;

public sealed class VerificationTests(PlayedRegister played) : IClassFixture<PlayedRegister>
{
    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task A_register_in_which_everything_was_done_is_clean_while_it_is_open_and_after(Database on)
    {
        await using var open = await OpenRegister.New(on, o => o with { ConfirmWithinPartyFrom = 0.9 });
        await Story.Play(open);
        var result = await RegisterVerification.Run(open.Options);
        Assert.Empty(result.Findings);
        Assert.Empty(result.Remarks);
        Assert.Equal(open.Register.Log.Size, result.Commands);
        Assert.Equal(Checkpoint.Parse(open.Register.Log.Latest.Text).Root.ToArray(), result.Root);
        Assert.True(result.Erased > 5, $"{result.Erased} contents were erased");
        Assert.Equal(4, result.Files);

        await open.Reopen();
        Assert.True((await RegisterVerification.Run(open.Options)).Clean);
    }

    [Theory]
    [InlineData("UPDATE entry SET \"Claim\" = 'Died' WHERE \"Row\" = 1", RegisterFault.Changed, "entry")]
    [InlineData("UPDATE entry SET \"Facts\" = (SELECT \"Facts\" FROM entry WHERE \"Row\" = 2 AND \"Facts\" IS NOT NULL LIMIT 1) WHERE \"Row\" = 1", RegisterFault.Changed, "entry")]
    [InlineData("UPDATE entry SET \"Facts\" = NULL WHERE \"Row\" = 1", RegisterFault.Erased, "entry")]
    [InlineData("UPDATE entry SET \"Hash\" = (SELECT \"Hash\" FROM entry WHERE \"Row\" = 2 LIMIT 1) WHERE \"Row\" = 1", RegisterFault.Changed, "entry")]
    [InlineData("DELETE FROM entry WHERE \"Row\" = 3", RegisterFault.Missing, "entry")]
    [InlineData("UPDATE decision SET \"Verdict\" = 'Different' WHERE \"Verdict\" = 'Same'", RegisterFault.Changed, "decision")]
    [InlineData("DELETE FROM decision WHERE \"Verdict\" = 'Same'", RegisterFault.Missing, "decision")]
    [InlineData("DELETE FROM reading", RegisterFault.Missing, "reading")]
    [InlineData("UPDATE figure SET \"Count\" = 63", RegisterFault.Changed, "figure")]
    [InlineData("UPDATE statement SET \"Text\" = 'Fewer than 62 are held.'", RegisterFault.Changed, "statement")]
    [InlineData("UPDATE party SET \"Name\" = 'Northern' WHERE \"Name\" = 'North'", RegisterFault.Changed, "party")]
    [InlineData("UPDATE submission SET \"Reading\" = REPLACE(\"Reading\", 'CSV', 'XLSX')", RegisterFault.Changed, "submission")]
    [InlineData("UPDATE submission SET \"At\" = \"At\" - 86400000", RegisterFault.Changed, "submission")]
    [InlineData("UPDATE rejected SET \"Reason\" = 'no reason'", RegisterFault.Changed, "submission")]
    [InlineData("UPDATE release SET \"Ended\" = NULL", RegisterFault.Changed, "release")]
    [InlineData("UPDATE match SET \"Weight\" = \"Weight\" + 1", RegisterFault.Changed, "match")]
    [InlineData("UPDATE match SET \"State\" = 'Confirmed'", RegisterFault.Changed, "match")]
    [InlineData("UPDATE log SET \"Payload\" = NULL, \"Nonce\" = NULL WHERE \"Leaf\" = 2", RegisterFault.Erased, "log")]
    [InlineData("UPDATE log SET \"Payload\" = NULL WHERE \"Leaf\" = 2", RegisterFault.Log, "log")]
    [InlineData("UPDATE log SET \"Kind\" = 'define_party' WHERE \"Leaf\" = 2", RegisterFault.Changed, "log")]
    [InlineData("UPDATE log SET \"At\" = \"At\" - 1 WHERE \"Leaf\" = 2", RegisterFault.Changed, "log")]
    [InlineData("UPDATE entry SET \"Id\" = 'no id ' || \"Leaf\" WHERE \"Row\" = 1", RegisterFault.Database, "entry")]
    [InlineData("UPDATE submission SET \"Reading\" = 'no JSON'", RegisterFault.Changed, "submission")]
    [InlineData("DELETE FROM log WHERE \"Leaf\" = 6", RegisterFault.Log, "log")]
    [InlineData("DELETE FROM checkpoint WHERE \"Size\" = (SELECT MAX(\"Size\") FROM checkpoint)", RegisterFault.Log, "checkpoint")]
    public async Task What_is_changed_behind_the_registers_back_is_found(string sql, RegisterFault fault, string table)
    {
        using var copy = played.Copy();
        await Found(copy.Options, sql, fault, table);
    }

    [Theory]
    [InlineData("UPDATE entry SET \"Claim\" = 'Died' WHERE \"Row\" = 1", RegisterFault.Changed, "entry")]
    [InlineData("DELETE FROM decision WHERE \"Verdict\" = 'Same'", RegisterFault.Missing, "decision")]
    [InlineData("UPDATE log SET \"Payload\" = NULL, \"Nonce\" = NULL WHERE \"Leaf\" = 2", RegisterFault.Erased, "log")]
    public async Task It_is_found_in_PostgreSQL_too(string sql, RegisterFault fault, string table)
    {
        await using var open = await OpenRegister.New(Database.Postgres);
        await Story.Play(open);
        await Found(open.Options, sql, fault, table);
    }

    [Fact]
    public async Task A_row_that_no_command_made_is_found()
    {
        await using var open = await OpenRegister.New();
        await using var db = new RegisterStorage(open.Options).Open(Sight.Of(Viewer.Itself));
        db.Add(new PartyRow { Id = Guid.NewGuid(), Name = "Third", Leaf = 1 });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var result = await RegisterVerification.Run(open.Options);
        Assert.Equal([RegisterFault.Added], result.Findings.Select(f => f.Fault));
    }

    [Fact]
    public async Task A_file_that_was_changed_or_taken_away_or_belongs_to_nobody_is_found()
    {
        await using var open = await OpenRegister.New();
        await Story.Play(open);
        await open.Register.DisposeAsync();
        var files = new DirectoryInfo(Path.Combine(open.Folder, "files")).GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        var bytes = await File.ReadAllBytesAsync(files[0].FullName, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(files[0].FullName, bytes, TestContext.Current.CancellationToken);
        files[1].Delete();
        await File.WriteAllTextAsync(Path.Combine(open.Folder, "files", Guid.NewGuid().ToString("N") + ".sealed"), "stray", TestContext.Current.CancellationToken);
        var result = await RegisterVerification.Run(open.Options);
        Assert.Equal(3, result.Findings.Count);
        Assert.All(result.Findings, f => Assert.Equal(RegisterFault.File, f.Fault));
    }

    [Fact]
    public async Task A_trigger_in_the_database_is_found()
    {
        await using var open = await OpenRegister.New();
        await Execute(open, "CREATE TRIGGER hide AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE Id = NEW.Id; END");
        var result = await RegisterVerification.Run(open.Options);
        Assert.Equal(RegisterFault.Database, Assert.Single(result.Findings).Fault);
    }

    [Fact]
    public async Task A_register_that_was_put_back_to_an_earlier_day_is_found_by_a_checkpoint_that_somebody_kept()
    {
        await using var open = await OpenRegister.New();
        await open.Register.Do(new DefineParty("Third"), OpenRegister.Administrator);
        var kept = open.Register.Log.Latest;
        await Execute(open, "DELETE FROM party WHERE Name = 'Third'; DELETE FROM log WHERE Leaf = 4; DELETE FROM checkpoint WHERE Size = 5");
        Assert.True((await RegisterVerification.Run(open.Options)).Clean);
        var result = await RegisterVerification.Run(open.Options, new VerificationOptions { Outside = [kept] });
        Assert.Equal(RegisterFault.Log, Assert.Single(result.Findings).Fault);
    }

    [Fact]
    public async Task Only_so_many_findings_are_kept_but_all_are_counted()
    {
        await using var open = await OpenRegister.New();
        await Story.Play(open);
        await Execute(open, "UPDATE entry SET Leaf = Leaf + 1");
        var result = await RegisterVerification.Run(open.Options, new VerificationOptions { MostFindings = 2 });
        Assert.Equal(2, result.Findings.Count);
        Assert.True(result.FindingCount > 2);
    }

    private static async Task Found(RegisterOptions options, string sql, RegisterFault fault, string table)
    {
        Assert.True(await Execute(options, sql) > 0, "the test changed nothing");
        var result = await RegisterVerification.Run(options);
        Assert.Contains(result.Findings, f => f.Fault == fault && f.Table == table);
        Assert.All(result.Findings, f => Assert.DoesNotContain("Sarkavag", f.Sentence, StringComparison.Ordinal));
    }

    private static Task<int> Execute(OpenRegister open, string sql) => Execute(open.Options, sql);

    private static async Task<int> Execute(RegisterOptions options, string sql)
    {
        await using var db = new RegisterStorage(options).Open(Sight.Of(Viewer.Itself));
        return await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }
}
