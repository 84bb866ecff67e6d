using System.Text;

namespace Rollcall.Ledger.Tests;

/// <summary>What another program, with another's code, says of what this library signs.</summary>
public sealed class GoTests(GoProgram go) : IClassFixture<GoProgram>, IDisposable
{
    private readonly InventedLog _log = new InventedLog().Append(70);
    private readonly TemporaryFolder _temp = new();

    public void Dispose()
    {
        _log.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public void Go_verifies_receipts_with_their_witnesses()
    {
        using var witness = NoteKey.Generate("witness.example/north", NoteKind.Cosignature);
        foreach (var (index, size) in new[] { (0, 1), (1, 2), (2, 3), (31, 32), (32, 33), (7, 70), (69, 70) })
        {
            var checkpoint = _log.Sign(size: size);
            var receipt = _log.Receipt(index, checkpoint.With(witness.Cosign(checkpoint.Text, InventedLog.Start)));
            Valid($"valid: entry {index} of {size}, 1 witnesses\n", "receipt", _log.Verifier.ToString(), Written(receipt.ToJson()), witness.Verifier.ToString());
        }
    }

    [Fact]
    public void Go_refuses_what_was_changed()
    {
        _log.Sign();
        using var stranger = NoteKey.Generate(_log.Verifier.Name);
        using var witness = NoteKey.Generate("witness.example/north", NoteKind.Cosignature);
        var receipt = _log.Receipt(7);
        NotValid("receipt", stranger.Verifier.ToString(), Written(receipt.ToJson()));
        NotValid("receipt", _log.Verifier.ToString(), Written(receipt.ToJson()), witness.Verifier.ToString());
        NotValid("receipt", _log.Verifier.ToString(), Written((receipt with { Index = 8 }).ToJson()));
        NotValid("receipt", _log.Verifier.ToString(), Written((receipt with { Payload = "{}"u8.ToArray() }).ToJson()));
        NotValid("receipt", _log.Verifier.ToString(), Written((receipt with { Nonce = new byte[32] }).ToJson()));
        NotValid("receipt", _log.Verifier.ToString(), Written((receipt with { Checkpoint = receipt.Checkpoint.With(witness.Cosign("other\n", receipt.Time)) }).ToJson()), witness.Verifier.ToString());
    }

    [Fact]
    public void Go_verifies_that_checkpoints_follow_on_one_another_and_refuses_where_they_do_not()
    {
        using var fork = new InventedLog("'s rival", _log.Key).Append(70);
        foreach (var (from, to) in new[] { (1, 2), (2, 3), (3, 7), (8, 9), (33, 64), (64, 70), (70, 70) })
        {
            var (earlier, later) = (Written(Encoding.UTF8.GetBytes(_log.Sign(size: from).ToString())), Written(Encoding.UTF8.GetBytes(_log.Sign(size: to).ToString())));
            string[] proof = [.. _log.Tree.ConsistencyProof(from, to).Select(Convert.ToBase64String)];
            Valid($"valid: {from} entries are the beginning of {to}\n", ["consistency", _log.Verifier.ToString(), earlier, later, .. proof]);
            var rival = Written(Encoding.UTF8.GetBytes(fork.Sign(size: to).ToString()));
            NotValid(["consistency", _log.Verifier.ToString(), earlier, rival, .. fork.Tree.ConsistencyProof(from, to).Select(Convert.ToBase64String)]);
        }
    }

    private void Valid(string said, params string[] args) => Assert.Equal((0, said, ""), go.Check(args));

    private void NotValid(params string[] args)
    {
        var (code, output, error) = go.Check(args);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("not valid: ", error, StringComparison.Ordinal);
    }

    private string Written(byte[] bytes)
    {
        var path = _temp[Guid.NewGuid().ToString("N")];
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
