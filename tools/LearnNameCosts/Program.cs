using LearnNameCosts;
using Rollcall.Names;

// Two passes, since a pass uses the tables that are built into the library: first the costs, then, with them built
// in, the bits.
if (args is not [("costs" or "bits") and var what, var data, var output])
{
    Console.Error.WriteLine("LearnNameCosts costs|bits DATA OUTPUT.tsv");
    return 2;
}

// Names of invented persons repeat: a few attested single names outweigh them where scripts have both.
List<AttestedPair> pairs = [.. AttestedPairs.Of(Path.Combine(data, "names"), 0)];
foreach (string truce in (string[])["standard-1", "hard-1"])
{
    pairs.AddRange(TruceNames.Pairs(Path.Combine(data, "truce", truce), 1));
}

pairs.RemoveAll(p => p.A.Stem.IsEmpty || p.B.Stem.IsEmpty);
string source = $"{pairs.Count} pairs: names/*.tsv (the half whose token or person has hash 0), truce/standard-1, truce/hard-1";
if (output == "truce")
{
    var comparer = new NameComparer();
    var random = new Random(1);
    List<(float, string)> bad = [];
    int all = 0;
    foreach (var person in TruceNames.Read(Path.Combine(data, "truce", "standard-2")).GroupBy(r => r.Person, r => PersonName.Read(r.Fields)))
    {
        PersonName[] n = [.. person];
        for (int i = 1; i < n.Length; i++)
        {
            all++;
            var c = comparer.Compare(n[i - 1], n[i]);
            if (c.Bits < 0) { bad.Add((c.Bits, c.Explanation)); }
        }
    }

    Console.WriteLine($"{bad.Count} of {all}");
    foreach (var (bits, e) in bad.OrderBy(_ => random.Next()).Take(90)) { Console.WriteLine($"{bits:f1} {e}"); }
    return 0;
}

if (output == "peek")
{
    foreach (var g in pairs.GroupBy(x => (x.Set.Contains("tokens") ? "tokens" : x.Set.Contains("truce") ? "truce" : "persons", x.A.Script <= x.B.Script ? x.A.Script + "-" + x.B.Script : x.B.Script + "-" + x.A.Script)))
    {
        Console.WriteLine($"{g.Key}: apart {g.Count(p => NameAgreement.Apart(p.A, p.B)) * 100.0 / g.Count():f2}% diff>2 {g.Count(p => PartKey.Difference(p.A.Signature, p.B.Signature) > 2) * 100.0 / g.Count():f2}% share {g.Count(p => p.A.BlockingKeys.ToArray().Intersect(p.B.BlockingKeys.ToArray()).Any()) * 100.0 / g.Count():f2}% key {g.Count(p => p.A.Key == p.B.Key) * 100.0 / g.Count():f2}% {string.Join("; ", g.Where(p => NameAgreement.Apart(p.A, p.B)).Take(6).Select(p => p.A.Text + "=" + p.B.Text))}");
    }

    foreach (var g in pairs.Select(p => (P: p, D: NameDistance.Between(p.A, p.B) / 16.0)).GroupBy(x => (x.P.Set.Contains("tokens") ? "tokens" : x.P.Set.Contains("truce") ? "truce" : "persons", x.P.A.Script <= x.P.B.Script ? x.P.A.Script + "-" + x.P.B.Script : x.P.B.Script + "-" + x.P.A.Script)))
    {
        var all = g.ToArray();
        Console.WriteLine($"{g.Key} {all.Length}: 0-2 {all.Count(x => x.D < 2) * 100.0 / all.Length:f1} 2-4 {all.Count(x => x.D is >= 2 and < 4) * 100.0 / all.Length:f1} 4-7 {all.Count(x => x.D is >= 4 and < 7) * 100.0 / all.Length:f1} 7-10 {all.Count(x => x.D is >= 7 and < 10) * 100.0 / all.Length:f1} 10-14 {all.Count(x => x.D is >= 10 and < 14) * 100.0 / all.Length:f1} 14-20 {all.Count(x => x.D is >= 14 and < 20) * 100.0 / all.Length:f1} 20+ {all.Count(x => x.D >= 20) * 100.0 / all.Length:f1}");
        foreach (var x in all.Where(x => x.D is >= 10 and < 16).Take(12)) { Console.Write($"{x.P.A.Text}={x.P.B.Text} {x.D:f0}; "); }
        Console.WriteLine();
        foreach (var x in all.Where(x => x.D is >= 16).Take(12)) { Console.Write($"{x.P.A.Text}={x.P.B.Text} {x.D:f0}; "); }
        Console.WriteLine();
    }
}
else if (what == "costs")
{
    CostFit.Write(pairs, source, output);
}
else
{
    BitsFit.Write(pairs, source, output);
}

return 0;
