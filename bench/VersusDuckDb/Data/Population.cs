namespace Rollcall.VersusDuckDb;

/// <summary>
/// An invented population and the entries about it. Every person and every entry is a function of the seed and of its number
/// alone, so that entries can be made in any order and none is held.
/// </summary>
internal sealed class Population
{
    private const int FirstYear = 1942, LastYear = 2005;

    // How many more entries a person has: none, one, two ...; about a quarter of all entries are such copies.
    private static readonly double[] Copies = [0.77, 0.92, 0.97, 0.99, 1.0];

    private readonly ulong _seed;
    private readonly InventedNames _names;
    private readonly Misspelling _misspelling;
    private readonly double[] _yearsUpTo;
    private readonly int[] _firstEntry;
    private readonly Shuffle _shuffle;

    public Population(int entries, ulong seed)
    {
        (Entries, _seed) = (entries, seed);
        _names = new InventedNames(seed);
        _misspelling = new Misspelling(_names);
        _yearsUpTo = Years();
        var first = new List<int>(entries);
        for (var next = 0; next < entries; next += 1 + CopiesOf(first.Count - 1))
        {
            first.Add(next);
        }

        _firstEntry = [.. first];
        _shuffle = new Shuffle(entries, Randomness.Mix(seed + 1));
    }

    public int Entries { get; }

    /// <summary>The entry at a place in the file, and the number of the person it is about.</summary>
    public (Entry Entry, int Person) this[int position]
    {
        get
        {
            var number = _shuffle[position];
            var at = Array.BinarySearch(_firstEntry, number);
            var person = at < 0 ? ~at - 1 : at;
            var random = new Randomness(_seed, (3UL << 60) | (uint)number);
            var copy = number != _firstEntry[person];
            return (_misspelling.Write(PersonAt(person), copy, ref random), person);
        }
    }

    private int CopiesOf(int person)
    {
        var draw = new Randomness(_seed, (1UL << 60) | (uint)person).Unit();
        return Array.FindIndex(Copies, up => draw < up);
    }

    /// <summary>A third of the persons have a brother or a sister in the file, one pair in forty of them twins.</summary>
    private Person PersonAt(int person)
    {
        var random = new Randomness(_seed, (2UL << 60) | (uint)person);
        var self = Drawn(ref random);
        if (!random.Chance(0.45))
        {
            return self;
        }

        var family = new Randomness(_seed, (4UL << 60) | (uint)(person / 3));
        var eldest = Drawn(ref family);
        var born = family.Chance(0.04) ? eldest.Born : self.Born.AddYears(eldest.Born.Year + random.Below(15) - self.Born.Year);
        return self with { Surname = eldest.Surname, Father = eldest.Father, Place = eldest.Place, Born = born };
    }

    private Person Drawn(ref Randomness random)
    {
        var female = random.Chance(0.4);
        return new Person(
            female,
            (female ? _names.GivenOfWomen : _names.GivenOfMen).Draw(ref random),
            _names.Surnames.Draw(ref random),
            _names.GivenOfMen.Draw(ref random),
            Day(ref random),
            _names.Places.Draw(ref random));
    }

    private DateOnly Day(ref Randomness random)
    {
        var at = Array.BinarySearch(_yearsUpTo, random.Unit() * _yearsUpTo[^1]);
        var year = FirstYear + Math.Min(at < 0 ? ~at : at + 1, _yearsUpTo.Length - 1);
        // Registers that know the year alone write the first of January.
        return random.Chance(0.004) ? new DateOnly(year, 1, 1) : new DateOnly(year, 1, 1).AddDays(random.Below(DateTime.IsLeapYear(year) ? 366 : 365));
    }

    private static double[] Years()
    {
        var upTo = new double[LastYear - FirstYear + 1];
        var sum = 0.0;
        for (var i = 0; i < upTo.Length; i++)
        {
            upTo[i] = sum += Math.Min(1, 0.3 + (i / 20.0)) * Math.Min(1, 0.4 + ((upTo.Length - i) / 25.0));
        }

        return upTo;
    }
}
