namespace Rollcall.Names;

/// <summary>A person's name, read once into parts with roles. Immutable.</summary>
public sealed class PersonName
{
    // Filled when first asked for; two threads that race write the same.
    private NamePart?[]? _joined;
    private readonly int _roles;

    private PersonName(NamePart[] parts, bool orderCertain, NameSex sex, IReadOnlyList<PersonName> aliases)
    {
        Aliases = aliases;
        Parts = parts;
        NameParts = PartsCompared(parts);
        OrderCertain = orderCertain;
        Sex = sex;
        Family = First(NameRole.Family);
        Given = First(NameRole.Given);
        Father = First(NameRole.Father);
        foreach (NamePart part in parts)
        {
            _roles |= 1 << (int)part.Role;
        }
    }

    /// <summary>The parts in the order handed in, titles and particles among them.</summary>
    public IReadOnlyList<NamePart> Parts { get; }

    /// <summary>The first family name; null where there is none.</summary>
    public NamePart? Family { get; }

    /// <summary>The first given name; null where there is none.</summary>
    public NamePart? Given { get; }

    /// <summary>The father's name; null where there is none.</summary>
    public NamePart? Father { get; }

    /// <summary>Other names that the person is known by, from their own column or after a comma.</summary>
    public IReadOnlyList<PersonName> Aliases { get; }

    /// <summary>The sex that the endings tell.</summary>
    public NameSex Sex { get; }

    /// <summary>False when the family name and the given name could be the other way round.</summary>
    public bool OrderCertain { get; }

    /// <summary>The parts that are names.</summary>
    internal NamePart[] NameParts { get; }

    /// <summary>Reads a name written in one piece, in any order and script. Never fails: no letters, no parts.</summary>
    public static PersonName Read(string fullName) => Read(new NameFields { Full = fullName });

    /// <summary>Reads a name from its columns, each of which may hold more than its header says.</summary>
    public static PersonName Read(NameFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        string[] whole = NameSplitter.WholeNames(fields.Full);
        if (whole.Length <= 1 && string.IsNullOrEmpty(fields.Aliases))
        {
            return Read(fields, []);
        }

        IEnumerable<string> others = whole.Skip(1).Concat(NameSplitter.Names(fields.Aliases));
        return Read(fields with { Full = whole.FirstOrDefault() }, [.. others.Select(alias => Read(new NameFields { Full = alias }, []))]);
    }

    private static PersonName Read(NameFields fields, IReadOnlyList<PersonName> aliases)
    {
        var (parts, orderCertain, sex) = NameReader.Read(fields);
        return new PersonName(parts, orderCertain, sex, aliases);
    }

    /// <summary>The parts of a role, in the order handed in.</summary>
    public IReadOnlyList<NamePart> Of(NameRole role) => [.. Parts.Where(p => p.Role == role)];

    /// <summary>Two neighbouring parts as one: what one list writes together, another writes apart.</summary>
    internal NamePart Joined(int first)
    {
        _joined ??= new NamePart?[NameParts.Length];
        return _joined[first] ??= NamePart.Read(
            NameParts[first].Text + " " + NameParts[first + 1].Text,
            NameParts[first].Role == NameRole.Family ? NameRole.Family : NameParts[first + 1].Role);
    }

    /// <summary>A part that is compared, by its place where the part <paramref name="joined"/> and the next count as one; -1 for none.</summary>
    internal NamePart Part(int place, int joined) =>
        joined < 0 || place < joined ? NameParts[place] : place == joined ? Joined(joined) : NameParts[place + 1];

    /// <summary>An order of names that is the same in every run; 0 for names that read the same.</summary>
    internal static int Order(PersonName a, PersonName b)
    {
        int count = Math.Min(a.NameParts.Length, b.NameParts.Length);
        for (int i = 0; i < count; i++)
        {
            int order = string.CompareOrdinal(a.NameParts[i].Text, b.NameParts[i].Text);
            order = order != 0 ? order : a.NameParts[i].Role - b.NameParts[i].Role;
            if (order != 0)
            {
                return order;
            }
        }

        return a.NameParts.Length - b.NameParts.Length;
    }

    internal bool Has(NameRole role) => (_roles & (1 << (int)role)) != 0;

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Parts.Select(p => p.Text));

    private static NamePart[] PartsCompared(NamePart[] parts)
    {
        int count = 0;
        foreach (NamePart part in parts)
        {
            count += IsCompared(part) ? 1 : 0;
        }

        return count == parts.Length ? parts : Array.FindAll(parts, IsCompared);
    }

    private static bool IsCompared(NamePart part) =>
        part.Role is NameRole.Given or NameRole.Father or NameRole.Family or NameRole.Nisba && PartKey.IsSomething(part.Stem);

    private NamePart? First(NameRole role)
    {
        foreach (NamePart part in Parts)
        {
            if (part.Role == role)
            {
                return part;
            }
        }

        return null;
    }
}
