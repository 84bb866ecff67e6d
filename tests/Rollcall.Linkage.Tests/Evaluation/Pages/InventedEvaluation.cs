namespace Rollcall.Linkage.Tests;

/// <summary>An evaluation of invented lists in several scripts. Pairs are drawn from the model, so that it is about right.</summary>
internal static class InventedEvaluation
{
    public const string Script = "<script>document.title='taken over'</script>";
    public const string Closing = "</script></title></style><img src=x onerror=\"document.title='taken over'\">";
    public const string Override = "Smith\u202Egpj.exe\u2066";
    public const string Formula = "=HYPERLINK(\"http://example.invalid\",\"x\")";

    private static readonly string[] Columns = ["name", "father", "born", "place"];

    private static readonly string[][] Values =
    [
        ["Հակոբ Վարդանյան", "Լևոն", "1997-02-14", "Գորիս"], ["Акоп Варданян", "Левон", "1997-02-14", "Горис"],
        ["გიორგი ბერიძე", "ნოდარ", "1988", "ზუგდიდი"], ["Георгий Беридзе", "Нодар", "1988-05-01", "Зугдиди"],
        ["محمد بن سليم الحسن", "سليم", "", "حلب"], ["Muhammad al-Hasan", "Salim", "1990-11-03", "Aleppo"],
        ["Кененбек уулу Азамат", "Кененбек", "1979-12-30", "Ош"], ["Rəşad Məmmədov", "Elçin", "1994-07-19", "Laçın"],
        ["رضا کریمی", "", "1985-01-01", "تبریز"], ["Іван Коваленко", "Петро", "1991-08-24", "Херсон"],
    ];

    public static LinkModel Model(bool hostile = false) => new(
        [
            new(hostile ? Closing : "name", ["missing", "same", "alike", "other"], [0, 0.7, 0.2, 0.1]),
            new("father", ["missing", "same", hostile ? Script : "alike", "other"], [0, 0.7, 0.2, 0.1]),
            new("born", ["missing", "same day", "same year", "other"], [0, 0.8, 0.1, 0.1]),
            new("place", ["missing", "same", "other"], [0, 0.6, 0.4]),
        ],
        [[0, 0.72, 0.21, 0.07], [0, 0.78, 0.15, 0.07], [0, 0.81, 0.13, 0.06], [0, 0.63, 0.37]],
        [[0, 0.0009, 0.004, 0.9951], [0, 0.012, 0.03, 0.958], [0, 0.0001, 0.02, 0.9799], [0, 0.06, 0.94]],
        [0.0004, 0.00002],
        [new Confounder(hostile ? Override : "siblings", [[0, 0.02, 0.06, 0.92], [0, 0.85, 0.1, 0.05], [0, 0.01, 0.09, 0.9], [0, 0.8, 0.2]], [true, false, true, true], 0.0008)]);

    public static EvaluationData Make(bool labels = true, bool sample = false, bool hostile = false)
    {
        var model = Model(hostile);
        var random = new Random(20);
        var (tally, judged, rules) = (new PairTally(), new JudgedPairs(), new RuleCapture([1, 0b1010, 4]));
        var missed = new List<ulong>();
        var same = new Dictionary<(int, int), bool>();
        long right = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var isSame = random.NextDouble() < 0.06;
            var levels = model.Comparisons.Select((c, k) => random.NextDouble() < 0.08 ? (byte)0 : Drawn(random, isSame ? model.M[k] : model.U[k])).ToArray();
            right += isSame ? 1 : 0;
            var found = (levels[0] == 1 ? 1UL : 0) | (levels[1] == 1 && levels[3] == 1 ? 2UL : 0) | (levels[2] is 1 or 2 ? 4UL : 0);
            if (found == 0 && isSame)
            {
                missed.Add((levels[1] == 1 ? 2UL : 0) | (levels[3] == 1 ? 8UL : 0));
                continue;
            }

            // One pair in twenty-five that agrees on nothing is compared all the same: other records share a block.
            var weight = model.Weight(Pattern.Pack(levels), 0) + 7.5;
            var (left, other) = ((i * 10) + (i % 5 * 2), (i * 10) + (isSame ? (i % 5 * 2) + 1 : 9));
            tally.Add(left, other, Pattern.Pack(levels), weight, LinkModel.Probability(weight));
            same[(left, other)] = isSame;
            judged.Add(weight, LinkModel.Probability(weight), isSame);
            if (found > 0)
            {
                rules.Add(found, LinkModel.Probability(weight));
            }
        }

        judged.AddNeverCompared(missed.Count);
        var toLabel = LabelSample.Draw(tally, 200, 3);
        var sampled = toLabel.Pairs.Select((p, i) => new LabelledPair(
            p.Weight, p.Probability, i % 40 == 7 ? LabelAnswer.CannotTell : same[(p.Left, p.Right)] ? LabelAnswer.Same : LabelAnswer.Different, p.Stratum, toLabel.Strata[p.Stratum - 1].Pairs)).ToList();
        return new EvaluationData
        {
            Title = hostile ? Closing + Override : "north_seek.csv, south_hold.xlsx",
            Model = model,
            Pairs = tally,
            Threshold = 3,
            Records = 8_412,
            AllPairs = 8_412L * 8_411 / 2,
            Columns = hostile ? [Script, Closing, "born", Formula] : Columns,
            Record = r => Record(r, hostile),
            Judged = labels && !sample ? judged : null,
            JudgedBy = labels ? hostile ? Script : sample ? "labels.csv" : "the column “person”" : "",
            LabelledSample = sample ? sampled : null,
            Conflicts = hostile || sample ? LabelSet.Of([new(1, 2, LabelAnswer.Same, 4), new(2, 3, LabelAnswer.Same, 9), new(1, 3, LabelAnswer.Different, 17)]).Conflicts : [],
            Misses = labels && !sample ? BlockingMisses.Of(Columns, missed, right, rule => rule == 8 ? 90_000_000 : 1_250_000 + ((long)rule * 1000)) : null,
            Rules = rules,
            RecordsByLinks = [2_906, 1_092, 2],
            Clusters = Clusters(hostile),
            ToLabel = toLabel,
        };
    }

    public static ExplainedPair Pair(bool hostile = false)
    {
        var model = Model(hostile);
        var pattern = Pattern.Pack([2, 1, 1, 0]);
        var (left, right) = (Record(0, hostile), Record(1, hostile));
        return new ExplainedPair
        {
            Model = model,
            Pattern = pattern,
            Waterfall = Waterfall.Of(model, pattern, 1, [0, 1.7, -0.4, 0], [.. left.Values.Zip(right.Values)], 0.812),
            Threshold = 3,
            Columns = hostile ? [Script, Closing, "born", Formula] : Columns,
            Left = left,
            Right = right,
            Alike = new PatternRow(pattern, 418, 401.7, 9.1, 7.2, 12.9, []),
            FoundBy = hostile ? [Script] : ["the birth date"],
        };
    }

    private static RecordText Record(int record, bool hostile) => hostile
        ? new RecordText("a" + Closing, "=" + record, [Script, Closing, Override, Formula])
        : new RecordText(record % 2 == 0 ? "north_seek.csv" : "south_hold.xlsx", $"N-{record:0000}", Values[record % Values.Length]);

    private static List<ClusterFigures> Clusters(bool hostile)
    {
        var clusters = Enumerable.Range(0, 300).Select(i => new ClusterFigures($"P-{i:00000}", 2, 1, 1, 4 + (i % 19), 4 + (i % 19), [i * 2, (i * 2) + 1])).ToList();
        clusters.AddRange(Enumerable.Range(0, 90).Select(i => new ClusterFigures($"P-{300 + i:00000}", 3, i % 3 == 0 ? 2 : 3, i % 3 == 0 ? 2 : 0, 3.1 + (i % 11), 8, [i * 3, (i * 3) + 1, (i * 3) + 2])));
        clusters.Add(new ClusterFigures(hostile ? Closing : "P-00390", 7, 9, 1, 3.2, 6.4, [0, 1, 2, 3, 4, 5, 6]));
        return clusters;
    }

    private static byte Drawn(Random random, IReadOnlyList<double> shares)
    {
        var p = random.NextDouble();
        byte level = 1;
        while (level < shares.Count - 1 && p >= shares[level])
        {
            p -= shares[level++];
        }

        return level;
    }
}
