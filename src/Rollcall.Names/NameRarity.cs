using System.Collections.Frozen;

namespace Rollcall.Names;

/// <summary>How rare names are in a set of lists: agreement on a rare one says more. Immutable.</summary>
public sealed class NameRarity
{
    private const float Most = 4;
    private readonly FrozenDictionary<(NameRole, string), float> _bits;

    private NameRarity(FrozenDictionary<(NameRole, string), float> bits) => _bits = bits;

    /// <summary>Counts the names of lists by role and key.</summary>
    public static NameRarity Of(IEnumerable<PersonName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var counts = new Dictionary<(NameRole, string), int>();
        foreach (NamePart part in names.SelectMany(n => n.Parts))
        {
            if (part.Key.Length > 0 && !part.IsInitial)
            {
                (NameRole, string) key = (Role(part), part.Key);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var bits = new Dictionary<(NameRole, string), float>();
        foreach (var role in counts.GroupBy(c => c.Key.Item1))
        {
            // The probability that two persons share this name by chance, against that for a name as names go.
            double total = role.Sum(c => (double)c.Value);
            double typical = role.Sum(c => c.Value / total * (c.Value / total));
            foreach (var (key, count) in role)
            {
                bits[key] = Math.Clamp((float)Math.Log2(typical / (count / total)), -Most, Most);
            }
        }

        return new NameRarity(bits.ToFrozenDictionary());
    }

    /// <summary>What agreement on this name adds to agreement on a name of middling rarity, in bits from -4 to 4.</summary>
    public float Bits(NamePart a, NamePart b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Math.Min(Of(a), Of(b));
    }

    private static NameRole Role(NamePart part) => part.Role == NameRole.Father ? NameRole.Given : part.Role;

    private float Of(NamePart part) => part.IsInitial ? -2 : _bits.GetValueOrDefault((Role(part), part.Key), Most);
}
