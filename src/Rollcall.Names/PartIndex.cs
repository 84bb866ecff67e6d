using System.Runtime.InteropServices;

namespace Rollcall.Names;

/// <summary>
/// The distinct parts of a list of names that grows, and which of them may be one name with a given part, in any script. One
/// thread may add while none reads; any number may read at once.
/// </summary>
public sealed class PartIndex
{
    private readonly Dictionary<(string, NameRole), int> _numbers = [];
    private readonly List<NamePart> _parts = [];
    private readonly Dictionary<int, List<int>> _forms = [];

    // The parts that share a blocking key, side by side with their consonants, which rule most of them out.
    private readonly Dictionary<ulong, List<(int Part, Consonants Consonants)>> _alike = [];

    /// <summary>How many distinct parts there are.</summary>
    public int Count => _parts.Count;

    /// <summary>The part of that number.</summary>
    public NamePart this[int number] => _parts[number];

    /// <summary>The number of a part, which is taken in where it is new; −1 for an initial or a part without a letter that is known.</summary>
    public int Add(NamePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.Stem.IsEmpty || part.IsInitial)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (part.Text, part.Role), out var known);
        if (known)
        {
            return number;
        }

        number = _parts.Count;
        _parts.Add(part);
        var consonants = Consonants.Of(part);
        foreach (var key in part.BlockingKeys)
        {
            ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(_alike, key, out _);
            (alike ??= new(1)).Add((number, consonants));
        }

        foreach (var line in Lines(part))
        {
            ref var forms = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, line, out _);
            (forms ??= []).Add(number);
        }

        return number;
    }

    /// <summary>
    /// The parts that may be one name with a part, with the evidence for it as <see cref="NameAgreement.Bits"/> gives it; in
    /// no order, each once.
    /// </summary>
    /// <param name="part">What is looked for.</param>
    /// <param name="least">Only parts with more evidence than this, in bits.</param>
    /// <param name="found">Filled with the numbers of the parts.</param>
    public void Find(NamePart part, float least, List<(int Part, float Bits)> found)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        if (part.Stem.IsEmpty || part.IsInitial)
        {
            return;
        }

        var (seen, consonants) = (new HashSet<int>(), Consonants.Of(part));
        foreach (var key in part.BlockingKeys)
        {
            foreach (var (other, others) in CollectionsMarshal.AsSpan(_alike.GetValueOrDefault(key)))
            {
                if (consonants.AreNear(others) && seen.Add(other))
                {
                    Weigh(part, other, least, found);
                }
            }
        }

        // Forms of one name however far apart they sound: Николай, Микола.
        foreach (var line in Lines(part))
        {
            foreach (var other in _forms.GetValueOrDefault(line) ?? [])
            {
                if (seen.Add(other))
                {
                    Weigh(part, other, least, found);
                }
            }
        }
    }

    private void Weigh(NamePart part, int other, float least, List<(int Part, float Bits)> found)
    {
        if (NameAgreement.BitsIfAny(part, _parts[other]) is var bits && bits > least)
        {
            found.Add((other, bits));
        }
    }

    private static IEnumerable<int> Lines(NamePart part) =>
        (part.Known?.Lines ?? []).Select(line => 2 * line).Concat((part.Surname?.Lines ?? []).Select(line => (2 * line) + 1));
}
