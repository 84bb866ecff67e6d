using System.Diagnostics;
using Rollcall.Linkage;

// dotnet run -c Release --project bench/Rollcall.Clusters.Bench [million records, default 1]
var millions = args.Length > 0 ? int.Parse(args[0]) : 1;
var records = millions * 1_000_000;
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; best of five\n");
Console.WriteLine("| what | records | pairs | threads | ms | MB allocated |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");

// Persons of one to eight records, drawn all over the table: every pair of a person above the threshold but one in twenty,
// and as many pairs again of two persons, one in thirty of them above it.
var random = new Random(1);
var pairs = Persons(records, 5 * records);
foreach (var threads in (int[])[1, 2])
{
    Measure("connected components, all pairs join", records, pairs.Length, threads, () => ConnectedComponents.Of(records, pairs, -1000, threads));
    Measure("connected components, pairs above 0 bits", records, pairs.Length, threads, () => ConnectedComponents.Of(records, pairs, 0, threads));
    foreach (var method in Enum.GetValues<ClusteringMethod>())
    {
        Measure($"{method}", records, pairs.Length, threads, () => Clustering.Run(records, pairs, new() { Method = method, Threads = threads }));
    }
}

int[] listOf = [.. Enumerable.Range(0, records).Select(i => i % 10)];
var free = new ClusteringConstraints { ListOf = listOf, DuplicateFree = [.. Enumerable.Range(0, 10)] };
Measure("Correlation, ten lists one to one", records, pairs.Length, 2, () => Clustering.Run(records, pairs, new() { Threads = 2, Constraints = free }));

foreach (var giant in (int[])[250, 100_000])
{
    var chained = Giant(giant, 5 * giant);
    foreach (var method in Enum.GetValues<ClusteringMethod>())
    {
        Measure($"{method}, one component", giant, chained.Length, 1, () => Clustering.Run(giant, chained, new() { Method = method }));
    }
}

WeightedPair[] Persons(int count, int wanted)
{
    var order = Enumerable.Range(0, count).ToArray();
    random.Shuffle(order);
    var made = new List<WeightedPair>(wanted);
    for (var start = 0; start < count;)
    {
        var size = Math.Min(1 + random.Next(8), count - start);
        for (var i = start; i < start + size; i++)
        {
            for (var j = i + 1; j < start + size; j++)
            {
                made.Add(new(order[i], order[j], random.Next(20) == 0 ? -3 : 4 + (10 * random.NextDouble())));
            }
        }

        start += size;
    }

    while (made.Count < wanted)
    {
        made.Add(new(random.Next(count), random.Next(count), random.Next(30) == 0 && made.Count % 8 == 0 ? 2 : -8 * random.NextDouble()));
    }

    return [.. made];
}

WeightedPair[] Giant(int count, int wanted) =>
    [.. Enumerable.Range(1, count - 1).Select(i => new WeightedPair(i - 1, i, 1 + (8 * random.NextDouble()))),
        .. Enumerable.Range(0, wanted - count).Select(_ => new WeightedPair(random.Next(count), random.Next(count), (16 * random.NextDouble()) - 10))];

void Measure<T>(string what, int count, int pairCount, int threads, Func<T> run)
{
    var best = double.MaxValue;
    var allocated = 0L;
    for (var i = 0; i < 5; i++)
    {
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        run();
        best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        allocated = GC.GetTotalAllocatedBytes() - before;
    }

    Console.WriteLine($"| {what} | {count:N0} | {pairCount:N0} | {threads} | {best:N0} | {allocated >> 20:N0} |");
}
