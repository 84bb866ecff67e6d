namespace Rollcall.Names.Bench;

/// <summary>How often a person is among the best candidates, in a list of 100,000 names of the same making.</summary>
internal static class Candidates
{
    private const int Size = 100_000;
    private const int Most = 50;

    public static void Print(string folder)
    {
        Console.WriteLine();
        Console.WriteLine($"| pair | looked for | among {Size:n0}: in the best {Most} | first |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (string languages in (string[])["hy-ru", "en-hy", "ru-uk", "en-uk", "en-ru", "az-ru", "en-ar", "en-fa", "en-he"])
        {
            PersonPair[] looked = PersonPairs.OfPersons(folder, languages, 1);
            looked = looked.Length > 500 ? looked[..500] : looked;
            Print(languages, looked, Others(folder, languages, looked));
        }

        foreach (string languages in (string[])["hy-ru", "en-hy", "en-ru", "en-ar", "en-fa", "en-el"])
        {
            PersonPair[] looked = PersonPairs.OfTokens(folder, languages, 1, 500, 3);
            Print(languages + " made of single names", looked, PersonPairs.OfTokens(folder, languages, 0, Size, 4));
        }
    }

    // Parts of the set's own names put together anew, so that the list is full of near misses.
    private static PersonPair[] Others(string folder, string languages, PersonPair[] looked)
    {
        var random = new Random(5);
        PersonName[] known = [.. PersonPairs.OfPersons(folder, languages, null).Select(p => PersonName.Read(p.B))];
        return [.. Enumerable.Range(0, Size).Select(_ => new PersonPair("", string.Join(' ', Parts()))).Where(p => p.B.Length > 0)];

        IEnumerable<string> Parts()
        {
            foreach (NameRole role in (NameRole[])[NameRole.Given, NameRole.Father, NameRole.Family])
            {
                if (known[random.Next(known.Length)].Of(role) is [{ } part, ..])
                {
                    yield return part.Text;
                }
            }
        }
    }

    private static void Print(string set, PersonPair[] looked, PersonPair[] others)
    {
        PersonName[] list = [.. looked.Concat(others).Take(Size).Select(p => PersonName.Read(p.B))];
        var index = NameIndex.Of(list);
        int among = 0;
        int first = 0;
        for (int i = 0; i < looked.Length; i++)
        {
            IReadOnlyList<NameCandidate> found = index.Find(PersonName.Read(looked[i].A), Most);
            among += found.Any(c => c.Position == i) ? 1 : 0;
            first += found is [{ } best, ..] && best.Position == i ? 1 : 0;
        }

        Console.WriteLine($"| {set} | {looked.Length} | {(double)among / looked.Length:f3} | {(double)first / looked.Length:f3} |");
    }
}
