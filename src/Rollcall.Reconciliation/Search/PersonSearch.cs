using Rollcall.Linkage;
using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>
/// One search: the entries whose words say most, of them those that fit best, and these compared as pairs of entries are.
/// Only entries that may be seen are looked at, counted or weighed.
/// </summary>
internal sealed class PersonSearch(
    PreparedEntries entries, NamePostings postings, KeyTable keys, IReadOnlyList<ValueAssociation> learnt, LinkModel model, SearchSpace space)
{
    // So many of the best by their words are looked at, and so many of these compared.
    private const int Likely = 1500, Shortlist = 200;

    // Words with less evidence for being one are another name.
    private const float LeastBits = -2;

    // Where so many entries have a word that agrees as well or better, those that agree less well tell nothing apart.
    private const int MostNames = 200_000;

    // A longer word is no half of one that another list writes together: "Тер Петросян".
    private const int LongestHalf = 4;

    // What a birth that fits and one that doesn't are worth among namesakes, in bits, before all is compared.
    private const float BirthFits = 6, BirthContradicts = -4;

    private readonly Dictionary<string, int> _counts = [];
    private readonly HashSet<int> _counted = [];

    public IReadOnlyList<PersonHit> Find(PersonQuery query, int most)
    {
        var name = PersonName.Read(new NameFields { Full = query.Name, Father = query.FatherName });
        var asked = Asked(query, name);
        byte number = 0;
        foreach (var (part, least) in Looked(name))
        {
            if (++number < byte.MaxValue)
            {
                Weigh(part, least, number);
            }
        }

        var shortlist = Shortlisted(asked);
        return shortlist.Count == 0 ? [] : Compared(asked, shortlist, most);
    }

    private static PreparedEntry Asked(PersonQuery query, PersonName name)
    {
        var prepared = PreparedEntry.Of(new Entry
        {
            List = "",
            Ref = "",
            Row = 1,
            Line = 1,
            Sex = query.Sex,
            [Column.BirthPlace] = query.BirthPlace,
            [Column.CapturePlace] = query.EventPlace,
            [Column.ServiceNo] = query.Number,
            [Column.Unit] = query.Unit,
        }, 0, name);
        return prepared with { Birth = query.Birth, Event = query.Event };
    }

    private static IEnumerable<(NamePart Part, float Least)> Looked(PersonName name)
    {
        var parts = ArrivingEntry.Compared(name);
        foreach (var part in parts)
        {
            yield return (part, LeastBits);
        }

        // What one list writes together, another writes apart.
        for (var i = 0; i + 1 < parts.Count && parts.Count > 2; i++)
        {
            if (Math.Min(parts[i].Text.Length, parts[i + 1].Text.Length) <= LongestHalf)
            {
                yield return (NamePart.Read(parts[i].Text + " " + parts[i + 1].Text, parts[i + 1].Role), 3);
            }
        }
    }

    // From the words that agree best to those that agree least. A word is worth how few of the entries that may be seen have
    // one that agrees as well; words level with it count with it.
    private void Weigh(NamePart part, float least, byte number)
    {
        var words = new List<(int Part, float Bits)>();
        postings.Parts.Find(part, least, words);
        words.Sort((a, b) => a.Bits != b.Bits ? b.Bits.CompareTo(a.Bits) : a.Part.CompareTo(b.Part));
        var names = 0;
        for (var first = 0; first < words.Count;)
        {
            var end = first;
            for (; end < words.Count && words[end].Bits == words[first].Bits; end++)
            {
                var seen = space.Seen(postings.Of(words[end].Part));
                names += seen;
                if (_counted.Add(words[end].Part))
                {
                    var key = postings.Parts[words[end].Part].Key;
                    _counts[key] = _counts.GetValueOrDefault(key) + seen;
                }
            }

            var weight = names == 0 ? 0 : MathF.Log2((space.Visible + 1f) / names) + words[first].Bits;
            if (names > 0 && (weight <= 0 || names > MostNames))
            {
                return;
            }

            for (; first < end; first++)
            {
                space.Add(postings.Of(words[first].Part), number, weight);
            }
        }
    }

    private List<int> Shortlisted(PreparedEntry asked)
    {
        var likely = space.Best(Likely);
        var ranked = likely.Select(e => (Entry: e, Score: space.Score(e) + Fit(asked.Birth, entries.All[e].Birth)))
            .OrderByDescending(e => e.Score).ThenBy(e => e.Entry).Take(Shortlist).Select(e => e.Entry).ToHashSet();
        if (asked.Number is not null)
        {
            var (builder, found) = (new KeyBuilder(8), new List<int>());
            BlockingRules.Add(builder, 0, new PreparedEntry { StandingList = 0, Number = asked.Number });
            keys.Find(builder.Keys, found);
            ranked.UnionWith(found.Where(space.Sees));
        }

        return [.. ranked.Order()];
    }

    private static float Fit(PartialDate? asked, PartialDate? said)
    {
        if (asked is null || said is null)
        {
            return 0;
        }

        var apart = Math.Max(asked.Earliest.DayNumber - said.Latest.DayNumber, said.Earliest.DayNumber - asked.Latest.DayNumber);
        return apart <= 0 ? BirthFits : apart <= 366 || asked.Earliest.Year == said.Earliest.Year ? 0 : BirthContradicts;
    }

    private List<PersonHit> Compared(PreparedEntry asked, List<int> shortlist, int most)
    {
        var beside = new PreparedEntries(entries);
        beside.Add(asked);
        shortlist.ForEach(entry => beside.Add(entries.All[entry]));
        foreach (var (rarity, comparison) in beside.Names.Rarities.Zip(model.U))
        {
            rarity.Settle(space.Visible, comparison[NamesComparer.Same] + comparison[NamesComparer.Alike], _counts);
        }

        var prior = 1.0 / Math.Max(2, space.Visible);
        var scale = new Scale(
            [beside.Fixed[0], .. beside.Fixed.Skip(1).Concat(beside.Comparers(learnt).Skip(beside.Fixed.Count)).Select(c => new UnvaluedComparer(c))],
            new LinkModel(model.Comparisons, Arrays(model.M), Arrays(model.U), [prior], model.Confounders),
            new Groups(new int[shortlist.Count + 1], []));
        var evidence = new PairEvidence(beside, scale, (_, _) => null, new Sentences(beside, null));
        return
        [
            .. shortlist.Select((entry, i) => (Entry: entry, Place: i + 1, Weight: scale.Weight(0, i + 1)))
                .OrderByDescending(h => h.Weight).ThenBy(h => h.Entry).Take(most)
                .Select(h => new PersonHit(h.Entry, h.Weight, LinkModel.Probability(h.Weight), Explained(evidence, h.Place))),
        ];
    }

    private IReadOnlyList<Evidence> Explained(PairEvidence evidence, int place)
    {
        var all = evidence.Explain(0, place);
        return [all[0] with { Sentence = $"Before anything is compared: one of {space.Visible:N0} entries." }, .. all.Skip(1)];
    }

    private static double[][] Arrays(IReadOnlyList<IReadOnlyList<double>> shares) => [.. shares.Select(s => s.ToArray())];
}
