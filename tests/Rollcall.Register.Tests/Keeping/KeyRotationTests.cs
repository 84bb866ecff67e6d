using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register.Tests;

public sealed class KeyRotationTests
{
    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task After_a_rotation_everything_opens_with_the_new_key_alone(Database on)
    {
        await using var open = await Played(on);
        var root = open.Register.Log.Latest.Text;
        await open.Register.DisposeAsync();
        var summary = await KeyRotation.Run(open.Folder, open.Options.Postgres, open.KeyFile);
        Assert.False(summary.Resumed);
        Assert.True(summary.Sealed > 20, $"{summary.Sealed} were sealed anew");
        using var ring = open.KeyFile.Read();
        Assert.Equal([2], ring.Numbers);
        Assert.Equal([1], KeyRingFile.Of(open.Folder, summary.Former).Read().Numbers);
        Assert.Empty((await RegisterVerification.Run(open.Options with { Keys = ring })).Findings);
        await using var again = await CaseRegister.Open(open.Options with { Keys = ring });
        Assert.Equal(root, again.Log.Latest.Text);
    }

    [Theory]
    [InlineData("ring", 1)]
    [InlineData("page", 1)]
    [InlineData("page", 3)]
    [InlineData("file", 1)]
    [InlineData("file", 2)]
    [InlineData("forget", 1)]
    public async Task Stopped_at_any_step_everything_is_readable_and_the_next_rotation_goes_on(string step, int time)
    {
        await using var open = await Played(Database.Sqlite);
        await open.Register.DisposeAsync();
        var times = 0;
        await Assert.ThrowsAsync<OperationCanceledException>(() => KeyRotation.Run(
            open.Folder, open.Options.Postgres, open.KeyFile, _ => { },
            s => _ = s == step && ++times == time ? throw new OperationCanceledException() : 0, TestContext.Current.CancellationToken));
        using (var between = open.KeyFile.Read())
        {
            Assert.Empty((await RegisterVerification.Run(open.Options with { Keys = between })).Findings);
        }

        var summary = await KeyRotation.Run(open.Folder, open.Options.Postgres, open.KeyFile);
        Assert.Equal(step != "ring", summary.Resumed);
        using var ring = open.KeyFile.Read();
        Assert.Equal([2], ring.Numbers);
        Assert.Empty((await RegisterVerification.Run(open.Options with { Keys = ring })).Findings);
    }

    [Fact]
    public async Task Keys_of_a_register_that_is_open_are_not_rotated()
    {
        await using var open = await Played(Database.Sqlite);
        await Assert.ThrowsAsync<StorageException>(() => KeyRotation.Run(open.Folder, open.Options.Postgres, open.KeyFile));
        Assert.Equal([1], open.KeyFile.Read().Numbers);
    }

    [Fact]
    public async Task Every_column_of_bytes_is_known_to_be_sealed_or_not()
    {
        await using var open = await OpenRegister.New();
        await using var db = new RegisterStorage(open.Options).Open(Sight.Of(Viewer.Itself));
        string[] plain = ["entry.Hash", "entry.Nonce", "entry.Reference", "log.Commitment", "log.Nonce", "submission.EntriesRoot"];
        var bytes = TableShape.All(db).SelectMany(t => t.Columns.Where(c => c.Kind == ColumnKind.Bytes).Select(c => $"{t.Name}.{c.Name}"));
        Assert.Equal(SealedCells.Columns.Select(c => $"{c.Table}.{c.Column}").Concat(plain).Order(StringComparer.Ordinal), bytes.Order(StringComparer.Ordinal));
    }

    private static async Task<OpenRegister> Played(Database on)
    {
        var open = await OpenRegister.New(on);
        await Story.Play(open);
        open.KeyFile.Write(open.Options.Keys);
        return open;
    }
}
