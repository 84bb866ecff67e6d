using Rollcall.Names;
using Rollcall.Names.Bench;

string data = Environment.GetEnvironmentVariable("ROLLCALL_DATA") ?? Path.Combine("..", "shared", "data");
string names = Path.Combine(data, "names");
string what = args.FirstOrDefault() ?? "all";
int perPair = 10;

if (what is "all" or "accuracy")
{
    Console.WriteLine("| pair | persons | hard negatives | recall at 1 % | true pairs ≥ 0.5 | negatives ≥ 0.5 | calibration error |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    foreach (string languages in (string[])["hy-ru", "en-hy", "ru-uk", "en-uk", "en-ru", "en-be", "az-ru", "en-az", "en-ka", "ka-ru", "en-ar", "en-fa", "en-he", "en-ko"])
    {
        Print(languages, languages, () => PersonPairs.OfPersons(names, languages, 1));
    }

    foreach (string languages in (string[])["hy-ru", "en-hy", "en-ru", "en-ar", "en-fa", "en-el", "en-zh"])
    {
        Print(languages + " made of single names", languages + "t", () => PersonPairs.OfTokens(names, languages, 1, 3000, 7));
    }
}

if (what is "all" or "find")
{
    Candidates.Print(data, args.ElementAtOrDefault(1));
}

if (what is "all" or "speed")
{
    Speed.Print(names);
}

if (what is "all" or "must")
{
    var comparer = new NameComparer();
    foreach (string[] row in File.ReadLines(Path.Combine(names, "must_pairs.tsv")).Skip(1).Select(l => l.Split('\t')))
    {
        NameComparison c = comparer.Compare(PersonName.Read(row[1]), PersonName.Read(row[2]));
        bool right = c.Bits > 0 == (row[0] == "join");
        if (!right || args.Contains("-v"))
        {
            Console.WriteLine($"{(right ? "ok   " : "WRONG")} {row[0]} {c.Bits:f1} {c.Relation}: {c.Explanation}");
        }
    }
}

// With one set named, that set alone, and what was missed.
void Print(string set, string named, Func<PersonPair[]> read)
{
    bool verbose = args.ElementAtOrDefault(1) == named;
    if (args.Length > 1 && !verbose)
    {
        return;
    }

    PersonPair[] pairs = read();

    List<(float, PersonPair)> misses = [];
    Accuracy a = Accuracy.Of(pairs, perPair, misses);
    Console.WriteLine($"| {set} | {a.Pairs} | {a.Negatives} | {a.Recall:f3} | {a.Right:f3} | {a.FalseAlarms:f3} | {a.CalibrationError:f3} |");
    if (verbose)
    {
        foreach (var (bits, pair) in misses.Take(60))
        {
            Console.WriteLine($"{bits,7:f1} {new NameComparer().Compare(PersonName.Read(pair.A.Split('@')[0]), PersonName.Read(pair.B)).Explanation}  [{pair.A} / {pair.B}]");
        }
    }
}
