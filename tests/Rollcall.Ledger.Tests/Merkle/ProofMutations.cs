using System.Globalization;
using System.Security.Cryptography;

namespace Rollcall.Ledger.Tests;

/// <summary>
/// Takes a proof that is right and changes one thing of it, in all the ways that somebody might try: bits, hashes added,
/// dropped, swapped or repeated, roots, sizes, indices, and hashes of other trees. A change that says the same as
/// before is drawn anew, and counted.
/// </summary>
public sealed class ProofMutations
{
    private const int Most = 2000;

    private readonly Random _random;
    private readonly MerkleTree _tree, _other;

    public ProofMutations(int seed)
    {
        _random = new Random(seed);
        _tree = new MerkleTree(Enumerable.Range(0, Most).Select(i => Leaf("one", i)));
        _other = new MerkleTree(Enumerable.Range(0, Most).Select(i => Leaf("other", i)));
    }

    /// <summary>How often each kind of change was tried.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>How many changes said the same as before.</summary>
    public int SaidTheSame { get; private set; }

    /// <summary>Makes one mutated proof; says which where it was accepted, which it never may be.</summary>
    public string? AcceptsNext()
    {
        while (true)
        {
            var (kind, changed, accepted) = _random.Next(2) == 0 ? Inclusion() : Consistency();
            if (changed)
            {
                Counts[kind] = Counts.GetValueOrDefault(kind) + 1;
                return accepted ? kind : null;
            }

            SaidTheSame++;
        }
    }

    private (string Kind, bool Changed, bool Accepted) Inclusion()
    {
        var size = Size();
        var index = _random.NextInt64(size);
        var right = new Statement(index, size, _tree.LeafHash(index), _tree.Root(size), [.. _tree.InclusionProof(index, size)]);
        var (what, wrong) = Mutated(right, size > 1 ? _tree.LeafHash(_random.NextInt64(size)) : Leaf("new", 0));
        return ($"inclusion, {what}", !right.Same(wrong) && !SaysTheSame(right, wrong, Way),
            MerkleProof.VerifyInclusion(wrong.Part, wrong.A, wrong.B, wrong.Proof, wrong.Root));
    }

    private (string Kind, bool Changed, bool Accepted) Consistency()
    {
        var to = Size();
        var from = _random.NextInt64(to) + 1;
        var right = new Statement(from, to, _tree.Root(from), _tree.Root(to), [.. _tree.ConsistencyProof(from, to)]);
        var (what, wrong) = Mutated(right, _tree.Root(_random.NextInt64(to) + 1));
        return ($"consistency, {what}", !right.Same(wrong) && !SaysTheSame(right, wrong, (m, n) => ConsistencyWay(m, n)),
            MerkleProof.VerifyConsistency(wrong.A, wrong.Part, wrong.B, wrong.Root, wrong.Proof));
    }

    /// <summary>Small trees as often as large ones: their proofs are short, and edges are near.</summary>
    private long Size() => _random.NextInt64(1, 1L << _random.Next(1, 11)) + 1;

    /// <summary>
    /// Sizes are not part of what is hashed. Where the way through the tree is the same for another size or index, the
    /// same hashes prove both; that the root is of a tree of this size is for the signature on the checkpoint to say.
    /// </summary>
    private static bool SaysTheSame(Statement right, Statement wrong, Func<long, long, string> way) =>
        right.Same(wrong with { A = right.A, B = right.B }) && way(right.A, right.B) == way(wrong.A, wrong.B);

    /// <summary>On which side each hash of an inclusion proof stands, by the definition (RFC 6962, 2.1.1), from the root down.</summary>
    private static string Way(long m, long n) => m >= n ? "none" : n == 1 ? ""
        : m < Split(n) ? "r" + Way(m, Split(n)) : "l" + Way(m - Split(n), n - Split(n));

    /// <summary>The same of a consistency proof (RFC 6962, 2.1.2); it ends at the earlier tree or at a part of it.</summary>
    private static string ConsistencyWay(long m, long n, bool whole = true) => m <= 0 || m > n ? "none" : m == n ? (whole ? "tree" : "part")
        : m <= Split(n) ? "r" + ConsistencyWay(m, Split(n), whole) : "l" + ConsistencyWay(m - Split(n), n - Split(n), false);

    private static long Split(long n)
    {
        var k = 1L;
        while (k * 2 < n)
        {
            k *= 2;
        }

        return k;
    }

    private (string What, Statement Wrong) Mutated(Statement right, byte[] otherPart)
    {
        var proof = right.Proof.Select(h => (byte[])h.Clone()).ToList();
        var at = proof.Count > 0 ? _random.Next(proof.Count) : 0;
        switch (_random.Next(12))
        {
            case 0 when proof.Count > 0:
                proof[at][_random.Next(MerkleHash.Size)] ^= (byte)(1 << _random.Next(8));
                return ("a bit of the proof", right with { Proof = proof });
            case 1 when proof.Count > 0:
                proof.RemoveAt(at);
                return ("a hash dropped", right with { Proof = proof });
            case 2:
                proof.Insert(_random.Next(proof.Count + 1), RandomHash());
                return ("a hash added", right with { Proof = proof });
            case 3 when proof.Count > 1:
                proof.Reverse();
                return ("the proof reversed", right with { Proof = proof });
            case 4 when proof.Count > 1:
                (proof[at], proof[(at + 1) % proof.Count]) = (proof[(at + 1) % proof.Count], proof[at]);
                return ("two hashes swapped", right with { Proof = proof });
            case 5:
                proof.Add(right.Root);
                return ("the root appended", right with { Proof = proof });
            case 6 when proof.Count > 0:
                proof[at] = _other.LeafHash(_random.NextInt64(Most));
                return ("a hash of another tree", right with { Proof = proof });
            case 7:
                return ("another first number", right with { A = Math.Max(0, Moved(right.A)) });
            case 8:
                return ("another size", right with { B = Math.Max(0, Moved(right.B)) });
            case 9:
                return ("another leaf or earlier root", right with { Part = otherPart });
            case 10:
                return ("another root", right with { Root = _random.Next(2) == 0 ? RandomHash() : _other.Root(right.B) });
            case 11:
                return ("roots swapped", right with { Root = right.Part, Part = right.Root });
            default:
                return ("random bytes", right with { Proof = [.. proof.Select(_ => RandomHash()), RandomHash()] });
        }
    }

    private long Moved(long number) => _random.Next(3) switch
    {
        0 => number + _random.Next(-3, 4),
        1 => number ^ (1L << _random.Next(12)),
        _ => _random.NextInt64(Most),
    };

    private byte[] RandomHash()
    {
        var hash = new byte[MerkleHash.Size];
        _random.NextBytes(hash);
        return hash;
    }

    private static byte[] Leaf(string label, int index) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(label + index.ToString(CultureInfo.InvariantCulture)));

    private sealed record Statement(long A, long B, byte[] Part, byte[] Root, List<byte[]> Proof)
    {
        public bool Same(Statement other) =>
            A == other.A && B == other.B && Part.AsSpan().SequenceEqual(other.Part) && Root.AsSpan().SequenceEqual(other.Root)
            && Proof.Count == other.Proof.Count && Proof.Zip(other.Proof).All(p => p.First.AsSpan().SequenceEqual(p.Second));
    }
}
