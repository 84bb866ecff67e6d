using LearnNameCosts;

// Two passes, since a pass uses the tables that are built into the library: first the costs, then, with them built
// in, the bits.
if (args is not [("costs" or "bits") and var what, var data, var output])
{
    Console.Error.WriteLine("LearnNameCosts costs|bits DATA OUTPUT.tsv");
    return 2;
}

List<AttestedPair> pairs = [.. AttestedPairs.Of(Path.Combine(data, "names"), 0)];
foreach (string truce in (string[])["standard-1", "hard-1"])
{
    pairs.AddRange(TruceNames.Pairs(Path.Combine(data, "truce", truce), 1));
}

pairs.RemoveAll(p => p.A.Stem.IsEmpty || p.B.Stem.IsEmpty);
string source = $"{pairs.Count} pairs: names/*.tsv (the half whose token or person has hash 0), truce/standard-1, truce/hard-1";
if (what == "costs")
{
    CostFit.Write(pairs, source, output);
}
else
{
    BitsFit.Write(pairs, source, output);
}

return 0;
