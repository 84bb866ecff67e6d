using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>An entry with everything read that linking compares, so that no comparison parses anything.</summary>
internal sealed record PreparedEntry
{
    /// <summary>The number of the entry's standing list: instalments of one list share it.</summary>
    public required int StandingList { get; init; }

    public NamePart? Family { get; init; }

    public NamePart? Given { get; init; }

    public NamePart? Father { get; init; }

    public Sex Sex { get; init; }

    public PartialDate? Birth { get; init; }

    /// <summary>When the person was captured or last seen.</summary>
    public PartialDate? Event { get; init; }

    public NamePart? BirthPlace { get; init; }

    /// <summary>Where the person was captured or last seen.</summary>
    public NamePart? EventPlace { get; init; }

    public string? Rank { get; init; }

    /// <summary>The rank as handed in, else as read from the name.</summary>
    public string? RankText { get; init; }

    public string? Unit { get; init; }

    /// <summary>Service number or another own number, normalised.</summary>
    public string? Number { get; init; }

    public static PreparedEntry Of(Entry entry, int standingList) => Of(entry, standingList, NameOf(entry));

    /// <summary>The name that the entry's columns give.</summary>
    public static PersonName NameOf(Entry entry) => PersonName.Read(new NameFields
    {
        Full = entry[Column.FullName],
        Family = entry[Column.FamilyName],
        Given = entry[Column.GivenNames],
        Father = entry[Column.FatherName],
    });

    public static PreparedEntry Of(Entry entry, int standingList, PersonName name)
    {
        var rank = RankOf(entry, name);
        return new PreparedEntry
        {
            StandingList = standingList,
            Family = name.Family,
            Given = name.Given,
            Father = name.Father,
            Sex = entry.Sex != Sex.Unknown ? entry.Sex : SexOf(name.Sex),
            Birth = entry.Date(Column.BirthDate) ?? entry.Date(Column.Age),
            Event = entry.Date(Column.CaptureDate) ?? entry.Date(Column.LastSeenDate),
            BirthPlace = Place(entry[Column.BirthPlace]),
            EventPlace = Place(entry[Column.CapturePlace] ?? entry[Column.LastSeenPlace]),
            Rank = rank,
            RankText = entry[Column.Rank] ?? rank,
            Unit = Identifier(entry[Column.Unit]),
            Number = Identifier(entry[Column.ServiceNo] ?? entry[Column.OtherId]),
        };
    }

    private static string? Identifier(string? text) =>
        text is not null && Identifiers.Normalise(text) is { Length: > 0 } identifier ? identifier : null;

    private static NamePart? Place(string? text) =>
        text is null || PlaceNames.Core(text) is not { Length: > 0 } core ? null : NamePart.Read(core, NameRole.Given);

    private static string? RankOf(Entry entry, PersonName name)
    {
        if (entry[Column.Rank] is { } rank)
        {
            return Ranks.TryRead(rank, out var code) ? code : rank;
        }

        foreach (var title in name.Of(NameRole.Title))
        {
            if (Ranks.TryRead(title.Text, out var code))
            {
                return code;
            }
        }

        return null;
    }

    private static Sex SexOf(NameSex sex) => sex switch
    {
        NameSex.Female => Sex.Female,
        NameSex.Male => Sex.Male,
        _ => Sex.Unknown,
    };
}
