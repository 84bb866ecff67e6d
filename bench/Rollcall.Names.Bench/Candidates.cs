namespace Rollcall.Names.Bench;

/// <summary>How often a person is among the best candidates, in a list of 100,000 distinct names of the language.</summary>
internal static class Candidates
{
    private const int Size = 100_000;
    private const int Most = 50;
    private const int MostLookedFor = 500;
    private const int NearMisses = 30;

    private static readonly string[] s_languages =
        ["hy-ru", "en-hy", "ru-uk", "en-uk", "en-ru", "en-be", "az-ru", "en-az", "en-ka", "ka-ru", "en-ar", "en-fa", "en-he", "en-ko"];

    public static void Print(string data, string? only)
    {
        string folder = Path.Combine(data, "names");
        Console.WriteLine();
        Console.WriteLine($"| pair | looked for | in the best {Most} | in the best 10 | first | a search, ms | indexed in, s |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (string languages in s_languages.Where(l => only is null || l == only))
        {
            PersonPair[] looked = PersonPairs.OfPersons(folder, languages, 1);
            looked = looked.Length > MostLookedFor ? looked[..MostLookedFor] : looked;
            string[] listed = [.. PersonPairs.OfPersons(folder, languages, null).Select(p => p.B)];
            NameStock stock = NameStock.Of(data, languages[3..]);
            Print(languages, looked, Haystack(looked, listed, stock), only is not null);
        }

        foreach (string languages in ((string[])["hy-ru", "en-hy", "en-ru", "en-ar", "en-fa", "en-el"]).Where(l => only is null || l + "t" == only))
        {
            PersonPair[] looked = PersonPairs.OfTokens(folder, languages, 1, MostLookedFor, 3);
            NameStock stock = NameStock.Of(data, languages[3..]);
            Print(languages + " made of single names", looked, Haystack(looked, [], stock), only is not null);
        }
    }

    /// <summary>
    /// The names looked for, the other persons of the set, near misses of those looked for (one part that the other
    /// spelling answers is another's), and persons drawn from the stock. No name stands there twice.
    /// </summary>
    private static string[] Haystack(PersonPair[] looked, string[] listed, NameStock stock)
    {
        var random = new Random(5);
        List<string> list = [.. looked.Select(p => p.B)];
        HashSet<string> seen = [.. list];
        var comparer = new NameComparer();
        foreach (PersonPair pair in looked)
        {
            PersonName second = PersonName.Read(pair.B);
            NamePart[] parts = [.. comparer.Compare(PersonName.Read(pair.A), second).Evidence.Where(e => !e.IsAbsent).Select(e => e.B!)];
            for (int k = 0; k < NearMisses && parts.Length > 0; k++)
            {
                NamePart old = parts[k % parts.Length];
                int at = pair.B.IndexOf(old.Text, StringComparison.Ordinal);
                if (at >= 0 && stock.Draw(old.Role, random) is { } other)
                {
                    Add(string.Concat(pair.B.AsSpan(0, at), other, pair.B.AsSpan(at + old.Text.Length)));
                }
            }
        }

        Array.ForEach(listed, Add);
        for (int tries = 0; list.Count < Size && tries < 20 * Size; tries++)
        {
            Add(stock.Person(random));
        }

        return [.. list];

        void Add(string name)
        {
            if (seen.Add(name))
            {
                list.Add(name);
            }
        }
    }

    private static void Print(string set, PersonPair[] looked, string[] texts, bool verbose)
    {
        PersonName[] list = [.. texts.Select(PersonName.Read)];
        PersonName[] names = [.. looked.Select(p => PersonName.Read(p.A))];
        TimeSpan start = Environment.CpuUsage.TotalTime;
        var index = NameIndex.Of(list);
        double indexed = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        int among = 0;
        int ten = 0;
        int first = 0;
        start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < looked.Length; i++)
        {
            IReadOnlyList<NameCandidate> found = index.Find(names[i], Most);
            int place = found.Select(c => c.Position).ToList().IndexOf(i);
            among += place >= 0 ? 1 : 0;
            ten += place is >= 0 and < 10 ? 1 : 0;
            first += place == 0 ? 1 : 0;
            if (verbose && place != 0)
            {
                Explain(place, looked[i], found);
            }
        }

        double each = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / looked.Length;
        double all = looked.Length;
        Console.WriteLine($"| {set}{(list.Length < Size ? $" (of {list.Length:n0})" : "")} | {looked.Length} | {among / all:f3} | {ten / all:f3} | {first / all:f3} | {each:f1} | {indexed:f2} |");
    }

    private static void Explain(int place, PersonPair pair, IReadOnlyList<NameCandidate> found)
    {
        NameComparison c = new NameComparer().Compare(PersonName.Read(pair.A), PersonName.Read(pair.B));
        Console.WriteLine($"{place,3} {c.Bits:f1} {c.SumOfParts:f1} [{pair.A} / {pair.B}] {c.Explanation}");
        foreach (int at in (int[])[0, found.Count - 1])
        {
            Console.WriteLine($"      {found[at].Comparison.Bits:f1} {found[at].Comparison.SumOfParts:f1} {found[at].Name}");
        }
    }
}
