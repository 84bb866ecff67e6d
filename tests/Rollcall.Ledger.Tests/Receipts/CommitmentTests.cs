using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace Rollcall.Ledger.Tests;

public sealed class CommitmentTests
{
    [Fact]
    public void It_is_what_the_document_says()
    {
        var nonce = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
        var payload = Encoding.UTF8.GetBytes("""{"kind":"list.submitted"}""");
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes("rollcall-commitment/v1\n"), .. nonce, .. payload]);
        byte[] leaf = [.. Encoding.UTF8.GetBytes("rollcall-leaf/v1\n"), .. hash];
        Assert.Equal(leaf, Commitment.Make(payload, nonce));
        Assert.Equal(leaf.Length, Commitment.LeafSize);
    }

    [Fact]
    public void It_fits_its_payload_and_nonce_and_no_others() => Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte.Array[32], Gen.Int[0, 231]).Sample(
        (payload, nonce, at) =>
        {
            var leaf = Commitment.Make(payload, nonce);
            byte[] all = [.. nonce, .. payload];
            all[at % all.Length] ^= 1;
            return Commitment.Matches(leaf, payload, nonce)
                && !Commitment.Matches(leaf, all.AsSpan(32), all.AsSpan(0, 32))
                && !Commitment.Matches(leaf, payload, nonce.AsSpan(0, 31))
                && !Commitment.Matches(leaf.AsSpan(1), payload, nonce);
        },
        iter: 5000,
        threads: 1);

    [Fact]
    public void The_same_payload_gives_another_leaf_each_time() =>
        Assert.NotEqual(Commitment.Make("same"u8, Commitment.NewNonce()), Commitment.Make("same"u8, Commitment.NewNonce()));
}
