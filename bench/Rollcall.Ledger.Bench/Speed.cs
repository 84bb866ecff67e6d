using System.Diagnostics;
using System.Text;
using Rollcall.Ledger.Tests;

namespace Rollcall.Ledger.Bench;

/// <summary>How many a second, on one thread; the best of a few runs.</summary>
internal static class Speed
{
    private const int Million = 1_000_000;
    private const int Runs = 3;

    public static void Print()
    {
        var hashes = Enumerable.Range(0, Million).Select(i => MerkleHash.OfLeaf(BitConverter.GetBytes(i))).ToList();
        var tree = new MerkleTree();
        Console.WriteLine("| what | a second | each |\n| --- | ---: | ---: |");
        Line("leaf appended to a tree of up to a million", Million, () =>
        {
            tree = new MerkleTree();
            hashes.ForEach(h => tree.Append(h));
        });
        Line("root of any size up to a million", 20_000, () => Each(20_000, i => tree.Root((i * 49L) + 1)));
        Line("inclusion proof made, of a million", 20_000, () => Each(20_000, i => tree.InclusionProof(i * 49L, Million)));
        Line("consistency proof made, up to a million", 20_000, () => Each(20_000, i => tree.ConsistencyProof((i * 49L) + 1, Million)));
        var (root, proof) = (tree.Root(), tree.InclusionProof(123_456, Million));
        Line("inclusion proof checked, of a million", 20_000, () => Each(20_000, _ => MerkleProof.VerifyInclusion(hashes[123_456], 123_456, Million, proof, root)));
        Line("commitment of 300 bytes", 200_000, () => Each(200_000, _ => Commitment.Make(new byte[300], new byte[32])));

        using var log = new InventedLog().Append(100_000);
        var note = log.Sign();
        Line("checkpoint signed", 10_000, () => Each(10_000, _ => new Checkpoint(log.Verifier.Name, Million, root, InventedLog.Start).Sign(log.Key)));
        Line("checkpoint read and its signature checked", 10_000, () => Each(10_000, _ => Checkpoint.Open(SignedNote.Parse(note.ToString()), log.Verifier)));
        Line("receipt written, of 100,000", 10_000, () => Each(10_000, i => log.Receipt(i).ToJson()));
        var receipt = log.Receipt(77).ToJson();
        Line("receipt read and checked", 5_000, () => Each(5_000, _ => Receipt.Parse(receipt).Verify(log.Verifier)));
        Line("entry audited, of 100,000", 100_000, () => LedgerAudit.Run(log.Entries, log.Checkpoints, log.Verifier));
        Console.WriteLine($"\nA receipt is {receipt.Length} bytes, its payload {Encoding.UTF8.GetByteCount(InventedLog.PayloadText(77))}.");
    }

    private static void Line(string what, int count, Action run)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        Console.WriteLine($"| {what} | {count / best:N0} | {best / count * 1e6:N2} µs |");
    }

    private static void Each(int count, Action<int> run)
    {
        for (var i = 0; i < count; i++)
        {
            run(i);
        }
    }
}
