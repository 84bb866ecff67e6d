using System.Globalization;

namespace Rollcall.Linkage.Bench;

/// <summary>
/// What labels bring: persons are split in two by chance, pairs of the one half are drawn and labelled by the truth, and what
/// the model makes of the other half is measured.
/// </summary>
internal static class Learning
{
    private const double Lowest = -10;

    public static void Run(string file, string id, string truth, IReadOnlyList<int> sizes)
    {
        var table = Table.Read([file], new TableOptions { IdColumn = id }, out _);
        var column = table.Column(truth);
        var person = column.CodeArray;
        var model = ModelChoice.Of(table, new ChoiceOptions { Ignore = [truth] }).Model;
        Console.WriteLine("| split | labels | precision | recall | F1 of clusters | F1 of pairs | calibration error, pairs told | above -10 bits | log loss |");
        for (var split = 1; split <= 3; split++)
        {
            var held = new bool[column.Distinct + 1];
            var random = new Random(split);
            for (var p = 1; p < held.Length; p++)
            {
                held[p] = random.Next(2) == 0;
            }

            bool Held(int record) => held[person[record]];
            var options = new LinkOptions { KeepAbove = Lowest };
            var plain = Linker.Run(table, model, options);
            Print(split, 0, plain, person, Held);
            var pairs = PairRescoring.Of(table, model, plain.Fitted, options);
            foreach (var size in sizes)
            {
                var tally = pairs.Visit(
                    () => new PairTally(split, drawn: size),
                    (t, left, right, pattern, weight) =>
                    {
                        if (!Held(left) && !Held(right))
                        {
                            t.Add(left, right, pattern, weight, LinkModel.Probability(weight));
                        }
                    },
                    CancellationToken.None,
                    null).Aggregate((a, b) => { a.Merge(b); return a; });
                var labels = LabelSample.Draw(tally, size, Math.Log2(model.Threshold / (1 - model.Threshold))).Pairs
                    .Select((p, i) => new PairLabel(p.Left, p.Right, person[p.Left] == person[p.Right] ? LabelAnswer.Same : LabelAnswer.Different, i + 2));
                Print(split, size, Linker.Run(table, model, options with { Labels = [.. labels] }), person, Held);
            }
        }
    }

    private static void Print(int split, int labels, LinkageResult result, int[] person, Func<int, bool> held)
    {
        var records = Enumerable.Range(0, person.Length).Where(held).ToList();
        static double Pairs(IEnumerable<int> sizes) => sizes.Sum(n => n * (n - 1.0) / 2);
        var both = Pairs(records.GroupBy(r => (person[r], result.ClusterOf[r])).Select(g => g.Count()));
        var (precision, recall) = (both / Pairs(records.GroupBy(r => result.ClusterOf[r]).Select(g => g.Count())), both / Pairs(records.GroupBy(r => person[r]).Select(g => g.Count())));
        var known = Pairs(records.GroupBy(r => person[r]).Select(g => g.Count()));
        var (told, all) = (new double[10, 3], new double[10, 3]);
        var (loss, n, right, linked) = (0.0, 0, 0, 0);
        foreach (var pair in result.Pairs.Where(p => held(p.Left) && held(p.Right)))
        {
            var same = person[pair.Left] == person[pair.Right];
            var p = LinkModel.Probability(pair.Weight);
            Count(all, p, same);
            if (p >= 0.3)
            {
                Count(told, p, same);
            }

            loss -= Math.Log(Math.Max(1e-12, same ? p : 1 - p));
            n++;
            linked += p >= 0.5 ? 1 : 0;
            right += p >= 0.5 && same ? 1 : 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {split} | {labels} | {precision:F4} | {recall:F4} | {2 * precision * recall / (precision + recall):F4} | {2 * right / (linked + known):F4} | {Error(told):F4} | {Error(all):F4} | {loss / n:F4} |"));
    }

    private static void Count(double[,] bins, double p, bool same)
    {
        var bin = Math.Min(9, (int)(p * 10));
        bins[bin, 0]++;
        bins[bin, 1] += p;
        bins[bin, 2] += same ? 1 : 0;
    }

    private static double Error(double[,] bins) =>
        Enumerable.Range(0, 10).Sum(b => Math.Abs(bins[b, 1] - bins[b, 2])) / Math.Max(1, Enumerable.Range(0, 10).Sum(b => bins[b, 0]));
}
