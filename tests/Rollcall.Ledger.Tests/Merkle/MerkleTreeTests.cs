using CsCheck;

namespace Rollcall.Ledger.Tests;

public sealed class MerkleTreeTests
{
    private const int Most = 70;

    /// <summary>Leaves and roots of the reference tree in the tests of Google's Certificate Transparency code, after RFC 6962.</summary>
    private static readonly string[] KnownLeaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] KnownRoots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Roots_are_the_known_ones()
    {
        var tree = new MerkleTree();
        Assert.Equal(KnownRoots[0], Convert.ToHexStringLower(tree.Root()));
        foreach (var (leaf, root) in KnownLeaves.Zip(KnownRoots[1..]))
        {
            tree.Append(MerkleHash.OfLeaf(Convert.FromHexString(leaf)));
            Assert.Equal(root, Convert.ToHexStringLower(tree.Root()));
        }

        Assert.Equal(KnownRoots, Enumerable.Range(0, 9).Select(n => Convert.ToHexStringLower(tree.Root(n))));
    }

    [Fact]
    public void Roots_and_proofs_are_those_of_the_definition_for_every_size()
    {
        var leaves = Leaves.Hashes(Most);
        var tree = new MerkleTree(leaves);
        for (var size = 1; size <= Most; size++)
        {
            var some = leaves.Take(size).ToList();
            Assert.Equal(NaiveTree.Root(some), tree.Root(size));
            for (var i = 0; i < size; i++)
            {
                Assert.Equal(NaiveTree.Path(i, some), tree.InclusionProof(i, size));
                Assert.Equal(NaiveTree.Proof(i + 1, some), tree.ConsistencyProof(i + 1, size));
            }
        }
    }

    [Fact]
    public void Every_proof_that_is_made_is_accepted()
    {
        var tree = Leaves.Tree(Most);
        for (var size = 1; size <= Most; size++)
        {
            for (var i = 0; i < size; i++)
            {
                Assert.True(MerkleProof.VerifyInclusion(tree.LeafHash(i), i, size, tree.InclusionProof(i, size), tree.Root(size)));
                Assert.True(MerkleProof.VerifyConsistency(i + 1, tree.Root(i + 1), size, tree.Root(size), tree.ConsistencyProof(i + 1, size)));
            }
        }
    }

    [Fact]
    public void Proofs_in_large_trees_are_accepted()
    {
        const int Large = 100_000;
        var tree = Leaves.Tree(Large);
        Gen.Select(Gen.Int[1, Large], Gen.Int[1, Large], Gen.Int[0, Large - 1]).Sample(
            (a, b, c) =>
            {
                var (from, to) = (Math.Min(a, b), Math.Max(a, b));
                var index = c % to;
                return MerkleProof.VerifyInclusion(tree.LeafHash(index), index, to, tree.InclusionProof(index, to), tree.Root(to))
                    && MerkleProof.VerifyConsistency(from, tree.Root(from), to, tree.Root(to), tree.ConsistencyProof(from, to));
            },
            iter: 2000,
            threads: 1);
    }

    [Fact]
    public void A_tree_that_was_truncated_grows_as_if_nothing_had_been()
    {
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300], Gen.Int[0, 300]).Sample(
            (first, back, second) =>
            {
                var tree = Leaves.Tree(first, "first");
                tree.Truncate(Math.Min(first, back));
                var wanted = Leaves.Hashes(Math.Min(first, back), "first").Concat(Leaves.Hashes(second, "second")).ToList();
                wanted.Skip((int)tree.Size).ToList().ForEach(h => tree.Append(h));
                return tree.Root().AsSpan().SequenceEqual(new MerkleTree(wanted).Root());
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public async Task Roots_of_before_can_be_read_while_the_tree_grows()
    {
        const int Before = 5000;
        var tree = Leaves.Tree(Before);
        var (root, proof) = (tree.Root(), tree.InclusionProof(17, Before));
        var more = Leaves.Hashes(20_000, "more");
        var writing = Task.Run(() => more.ForEach(h => tree.Append(h)), TestContext.Current.CancellationToken);
        do
        {
            Assert.Equal(root, tree.Root(Before));
            Assert.Equal(proof, tree.InclusionProof(17, Before));
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.Equal(Before + 20_000, tree.Size);
    }

    [Fact]
    public void What_is_not_in_the_tree_is_refused()
    {
        var tree = Leaves.Tree(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Root(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Truncate(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.InclusionProof(3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.InclusionProof(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ConsistencyProof(0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.ConsistencyProof(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.LeafHash(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Append(new byte[31]));
    }
}
