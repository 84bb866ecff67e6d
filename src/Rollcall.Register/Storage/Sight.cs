namespace Rollcall.Register;

/// <summary>
/// What a viewer may see: the one place where that is said. <see cref="RegisterContext"/> puts it before every query, so that
/// nothing above it can show, count or name what is not to be seen.
/// </summary>
internal sealed record Sight
{
    /// <summary>Everything, with every party's.</summary>
    public bool All { get; private init; }

    /// <summary>The party whose own entries, and what was released to it, are seen; <see cref="Guid.Empty"/> for none.</summary>
    public Guid Party { get; private init; }

    /// <summary>Whoever looks: what they did themselves, they see in the log, and have a receipt of.</summary>
    public Guid Account { get; private init; }

    /// <summary>The names of all parties.</summary>
    public bool Parties { get; private init; }

    /// <summary>Public statements as recorded.</summary>
    public bool Statements { get; private init; }

    /// <summary>Who read what.</summary>
    public bool Audit { get; private init; }

    public static Sight Of(Viewer viewer) => OfRole(viewer) with { Account = viewer.Account };

    private static Sight OfRole(Viewer viewer) => viewer.Role switch
    {
        Role.Caseworker => new Sight { All = true, Parties = true, Statements = true, Audit = true },
        Role.ListOfficer => new Sight { Party = viewer.Party ?? Guid.Empty },
        Role.Administrator => new Sight { Parties = true, Audit = true },
        Role.Publisher or Role.Observer => new Sight { Parties = true, Statements = true },
        _ => new Sight(),
    };
}
