namespace Rollcall.Register.Bench;

/// <summary>A register damaged behind its back, so many times in each of six ways, and whether verifying it finds that.</summary>
internal static class TamperBench
{
    public static async Task<int> Run(string[] args)
    {
        var count = RestoreBench.Option(args, "--count") is { } text ? int.Parse(text) : 1_000;
        var random = new Random(RestoreBench.Option(args, "--seed") is { } seed ? int.Parse(seed) : 1);
        using var whole = await InventedRegister.Make();
        var missed = 0;
        Console.WriteLine("damage     times  found by verify alone  with a checkpoint that a witness kept  missed");
        foreach (var way in Enum.GetValues<Damage>())
        {
            var (alone, with) = (0, 0);
            for (var i = 0; i < count; i++)
            {
                using var copy = whole.Copy();
                var what = copy.Do(way, random);
                if ((await RegisterVerification.Run(copy.Options)).FindingCount > 0)
                {
                    alone++;
                }
                else if ((await RegisterVerification.Run(copy.Options, new VerificationOptions { Outside = [whole.Kept] })).FindingCount > 0)
                {
                    with++;
                }
                else
                {
                    Console.WriteLine($"  missed: {what}");
                }
            }

            missed += count - alone - with;
            Console.WriteLine($"{way.ToString().ToLowerInvariant(),-9}  {count,5}  {alone,21}  {with,38}  {count - alone - with,6}");
        }

        return missed == 0 ? 0 : 1;
    }
}
