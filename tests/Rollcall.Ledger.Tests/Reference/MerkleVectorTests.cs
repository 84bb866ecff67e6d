using System.Text.Json;

namespace Rollcall.Ledger.Tests;

/// <summary>Proofs to accept and to refuse: the vectors of transparency-dev/merkle, and any in their form.</summary>
public sealed class MerkleVectorTests
{
    private static readonly byte[] NoHash = [];

    [Theory]
    [InlineData("inclusion", 98)]
    [InlineData("consistency", 98)]
    [InlineData("subtreeinclusion", 204)]
    [InlineData("subtreeconsistency", 118)]
    public void All_vectors_are_judged_as_they_say(string kind, int least)
    {
        var files = Directory.GetFiles(DataFolder.Require("merkle", kind), "*.json", SearchOption.AllDirectories);
        Assert.True(files.Length >= least, $"{files.Length} vectors of {kind}");
        Assert.Empty(files.Where(f => !IsJudgedRight(kind, f)).Select(Path.GetFileName));
    }

    private static bool IsJudgedRight(string kind, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var vector = json.RootElement;
        var proof = vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } hashes ? hashes.EnumerateArray().Select(Bytes).ToList() : [];
        var accepted = kind switch
        {
            "inclusion" => MerkleProof.VerifyInclusion(Hash("leafHash"), Number("leafIdx"), Number("treeSize"), proof, Hash("root")),
            "consistency" => MerkleProof.VerifyConsistency(Number("size1"), Hash("root1"), Number("size2"), Hash("root2"), proof),
            "subtreeinclusion" => MerkleProof.VerifySubtreeInclusion(Hash("leafHash"), Number("leafIdx"), Number("start"), Number("end"), proof, Hash("root")),
            _ => MerkleProof.VerifySubtreeConsistency(Number("start"), Number("end"), Hash("root1"), Number("size"), Hash("root2"), proof),
        };
        return accepted != vector.GetProperty("wantErr").GetBoolean();

        byte[] Hash(string property) => Bytes(vector.GetProperty(property));

        // A number beyond 2^63 wraps to a negative one, as it does for a caller who casts.
        long Number(string property) => unchecked((long)vector.GetProperty(property).GetUInt64());
    }

    private static byte[] Bytes(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetBytesFromBase64() : NoHash;
}
