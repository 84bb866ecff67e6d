using System.Text;

namespace Rollcall.Ledger.Tests;

public sealed class WitnessTests : IDisposable
{
    private readonly InventedLog _log = new InventedLog().Append(10);
    private readonly TemporaryFolder _temp = new();
    private readonly ManualClock _clock = new(InventedLog.Start.AddDays(1));
    private WitnessFolder _folder;

    public WitnessTests()
    {
        _log.Sign();
        _folder = WitnessFolder.Open(_temp["state"], "witness.example/north");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _temp.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_log_that_grows_is_cosigned()
    {
        Assert.Equal(WitnessOutcome.First, (await Follow()).Outcome);
        foreach (var count in new[] { 1, 5, 240, 256, 300 })
        {
            _log.Append(count).Sign();
            var report = await Follow();
            Assert.Equal(WitnessOutcome.Grown, report.Outcome);
            Assert.NotNull(report.Note!.SignatureOf(_log.Verifier));
            Assert.Equal(_clock.Now, _folder.Key.Verifier.TimeOf(report.Note.SignatureOf(_folder.Key.Verifier)!));
            Assert.Equal(report.Cosignature!.ToString(), report.Note.SignatureOf(_folder.Key.Verifier)!.ToString());
            Assert.Equal(report.Note.ToString(), (await File.ReadAllTextAsync(_temp["state", "last.checkpoint"], TestContext.Current.CancellationToken)));
        }

        Assert.Equal(WitnessOutcome.Same, (await Follow()).Outcome);
    }

    [Fact]
    public async Task What_it_saw_outlives_the_process()
    {
        await Follow();
        Reopen();
        _log.Append(1).Sign();
        Assert.Equal(WitnessOutcome.Grown, (await Follow()).Outcome);
    }

    [Fact]
    public async Task Another_history_of_the_same_length_is_a_fork_that_anybody_can_check()
    {
        await Follow();
        using var fork = new InventedLog("'s rival", _log.Key).Append(10);
        fork.Sign();
        await Caught(fork, Misbehaviour.Fork, Misbehaviour.Fork);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(17)]
    [InlineData(300)]
    public async Task A_longer_history_that_is_no_continuation_is_a_fork(int length)
    {
        await Follow();
        using var fork = new InventedLog("'s rival", _log.Key).Append(length);
        fork.Sign();
        await Caught(fork, Misbehaviour.Fork, Misbehaviour.Fork);
    }

    [Fact]
    public async Task A_fork_is_proven_where_the_earlier_size_is_a_power_of_two()
    {
        _log.Append(6).Sign();
        await Follow();
        using var fork = new InventedLog("'s rival", _log.Key).Append(20);
        fork.Sign();
        await Caught(fork, Misbehaviour.Fork, Misbehaviour.Fork);
    }

    [Fact]
    public async Task A_shorter_history_signed_later_has_lost_entries()
    {
        await Follow();
        _log.Sign(InventedLog.TimeOf(60), size: 8);
        await Caught(_log, Misbehaviour.Rollback, Misbehaviour.Backdated);
    }

    [Fact]
    public async Task A_shorter_rival_history_that_is_dated_back_is_a_fork()
    {
        await Follow();
        using var fork = new InventedLog("'s rival", _log.Key).Append(8);
        var note = fork.Sign();
        _log.Served = Encoding.UTF8.GetBytes(note.ToString());
        await Caught(_log, Misbehaviour.Fork, Misbehaviour.Fork);
    }

    [Fact]
    public async Task A_longer_history_with_an_earlier_time_is_dated_back()
    {
        await Follow();
        _log.Append(3).Sign(InventedLog.TimeOf(2));
        await Caught(_log, Misbehaviour.Backdated, Misbehaviour.Backdated);
    }

    [Fact]
    public async Task An_old_copy_is_told_from_a_fork()
    {
        var old = _log.Served;
        _log.Append(5).Sign();
        await Follow();
        _log.Served = old;
        var report = await Follow();
        Assert.Equal((Misbehaviour.Stale, null), (report.Misbehaviour, report.Evidence));
        Assert.Null(report.Cosignature);
    }

    [Fact]
    public async Task A_time_in_the_future_is_refused_beyond_what_clocks_differ()
    {
        _log.Sign(_clock.Now.AddMinutes(5));
        Assert.Equal(WitnessOutcome.First, (await Follow()).Outcome);
        _log.Sign(_clock.Now.AddMinutes(5).AddSeconds(1));
        Assert.Equal(Misbehaviour.FromTheFuture, (await Follow()).Misbehaviour);
    }

    [Fact]
    public async Task A_checkpoint_without_time_or_signature_is_refused()
    {
        _log.Served = Encoding.UTF8.GetBytes(new Checkpoint(_log.Verifier.Name, 10, _log.Tree.Root(), []).Sign(_log.Key).ToString());
        Assert.Equal(Misbehaviour.NoTime, (await Follow()).Misbehaviour);
        using var stranger = new InventedLog().Append(10);
        stranger.Sign();
        _log.Served = stranger.Served;
        Assert.Equal(Misbehaviour.NotSigned, (await Follow()).Misbehaviour);
        _log.Served = "<html>"u8.ToArray();
        Assert.Equal(Misbehaviour.NotSigned, (await Follow()).Misbehaviour);
    }

    [Fact]
    public async Task Tiles_that_are_missing_or_wrong_are_no_proof_of_anything_and_are_refused()
    {
        await Follow();
        _log.Append(10).Sign();
        using var other = new InventedLog("'s rival").Append(20);
        foreach (ILogSource source in new ILogSource[] { new Mixed(_log, other), new Mixed(_log, null) })
        {
            var report = await new Witness(_log.Verifier, _folder.Key, _folder, source, _clock).FollowAsync(TestContext.Current.CancellationToken);
            Assert.Equal((Misbehaviour.Unproven, null), (report.Misbehaviour, report.Evidence));
        }

        Assert.Equal(WitnessOutcome.Grown, (await Follow()).Outcome);
    }

    [Fact]
    public async Task A_receipt_from_elsewhere_is_of_the_same_log_or_proves_that_there_are_two()
    {
        var (earlier, later) = (_log.Checkpoints[0], _log.Append(30).Sign());
        await Follow();
        var ahead = _log.Append(5).Sign();
        var witness = new Witness(_log.Verifier, _folder.Key, _folder, _log, _clock);
        foreach (var honest in new[] { earlier, later, ahead })
        {
            Assert.Equal(WitnessOutcome.Same, (await witness.CompareAsync(honest, TestContext.Current.CancellationToken)).Outcome);
        }

        Assert.Equal(later.Text, _folder.Last!.Text);
        foreach (var length in new[] { 4, 10, 32, 40, 42 })
        {
            using var fork = new InventedLog("'s rival", _log.Key).Append(length);
            var report = await witness.CompareAsync(fork.Sign(), TestContext.Current.CancellationToken);

            // Nobody serves the tiles of a rival that is ahead, so nothing is proven yet.
            var expected = length > 40 ? Misbehaviour.Unproven : Misbehaviour.Fork;
            Assert.Equal((expected, length > 40), (report.Misbehaviour!.Value, report.Evidence is null));
            Assert.True(report.Evidence is null || report.Evidence.Proves(_log.Verifier) == Misbehaviour.Fork);
        }

        var dated = await witness.CompareAsync(_log.Sign(InventedLog.TimeOf(1000), size: 20), TestContext.Current.CancellationToken);
        Assert.Equal(Misbehaviour.Backdated, dated.Evidence!.Proves(_log.Verifier));
    }

    [Fact]
    public async Task A_state_that_somebody_put_there_is_refused()
    {
        await Follow();
        _folder.Dispose();
        using var other = new InventedLog("'s rival", _log.Key).Append(3);
        await File.WriteAllTextAsync(_temp["state", "last.checkpoint"], other.Sign().ToString(), TestContext.Current.CancellationToken);
        _folder = WitnessFolder.Open(_temp["state"]);
        Assert.Throws<LedgerException>(() => new Witness(_log.Verifier, _folder.Key, _folder, _log, _clock));
    }

    [Fact]
    public async Task What_cannot_be_remembered_is_not_cosigned()
    {
        var witness = new Witness(_log.Verifier, _folder.Key, new FullDisk(), _log, _clock);
        await Assert.ThrowsAsync<IOException>(() => witness.FollowAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Only_one_process_holds_the_folder_and_a_lost_key_is_not_made_anew_unseen()
    {
        Assert.Throws<LedgerException>(() => WitnessFolder.Open(_temp["state"]));
        _folder.Save(_log.Checkpoints[0]);
        _folder.Dispose();
        Assert.Throws<LedgerException>(() => WitnessFolder.Open(_temp["state"], "other"));
        File.Delete(_temp["state", "witness.key"]);
        Assert.Throws<LedgerException>(() => WitnessFolder.Open(_temp["state"]));
    }

    [Fact]
    public void Nobody_else_may_read_the_key()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps a user's files by its own rules.");
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_temp["state", "witness.key"]));
    }

    private Task<WitnessReport> Follow(ILogSource? source = null) =>
        new Witness(_log.Verifier, _folder.Key, _folder, source ?? _log, _clock).FollowAsync(TestContext.Current.CancellationToken);

    private void Reopen()
    {
        _folder.Dispose();
        _folder = WitnessFolder.Open(_temp["state"]);
    }

    private async Task Caught(InventedLog source, Misbehaviour expected, Misbehaviour proven)
    {
        var before = _folder.Last!.ToString();
        var report = await Follow(source);
        Assert.Equal((expected, WitnessOutcome.Refused), (report.Misbehaviour, report.Outcome));
        Assert.Null(report.Cosignature);
        Assert.Equal(before, _folder.Last.ToString());
        var kept = EvidenceFiles.Read(report.EvidenceFolder!);
        Assert.Equal(proven, kept.Proves(_log.Verifier));
        using var stranger = NoteKey.Generate(_log.Verifier.Name);
        Assert.Null(kept.Proves(stranger.Verifier));

        // The honest history proves nothing against the log.
        Assert.Null((kept with { Second = kept.First }).Proves(_log.Verifier));
    }

    private sealed class FullDisk : IWitnessState
    {
        public SignedNote? Last => null;

        public void Save(SignedNote cosigned) => throw new IOException("No space left on device");

        public string? Keep(Evidence evidence) => null;
    }

    /// <summary>The checkpoints of one log and the tiles of another, or none.</summary>
    private sealed class Mixed(InventedLog one, InventedLog? other) : ILogSource
    {
        public Task<byte[]> CheckpointAsync(CancellationToken cancel) => one.CheckpointAsync(cancel);

        public Task<byte[]?> TileAsync(TilePath path, CancellationToken cancel) => other?.TileAsync(path, cancel) ?? Task.FromResult<byte[]?>(null);
    }
}
