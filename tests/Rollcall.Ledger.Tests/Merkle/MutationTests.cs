namespace Rollcall.Ledger.Tests;

public sealed class MutationTests
{
    [Fact]
    public void No_mutated_proof_is_accepted()
    {
        var mutations = new ProofMutations(seed: 20260501);
        var accepted = new List<string>();
        for (var i = 0; i < 100_000; i++)
        {
            if (mutations.AcceptsNext() is { } what)
            {
                accepted.Add(what);
            }
        }

        Assert.Empty(accepted);
        Assert.All(mutations.Counts, c => Assert.True(c.Value > 500, $"{c.Key}: {c.Value}"));
    }
}
