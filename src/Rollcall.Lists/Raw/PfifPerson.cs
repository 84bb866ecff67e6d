namespace Rollcall.Lists;

/// <summary>A person of a PFIF file with what its notes say, under the names of the standard columns where they map.</summary>
internal sealed class PfifPerson(int line)
{
    private static readonly string[] Home =
        ["home_street", "home_neighborhood", "home_city", "home_state", "home_postal_code", "home_zip", "home_country"];

    // PFIF 1.1 to 1.3 say first_name, last_name and other.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["person_record_id"] = Column.RowRef.Name(),
        ["given_name"] = Column.GivenNames.Name(),
        ["first_name"] = Column.GivenNames.Name(),
        ["family_name"] = Column.FamilyName.Name(),
        ["last_name"] = Column.FamilyName.Name(),
        ["alternate_names"] = Column.Aliases.Name(),
        ["date_of_birth"] = Column.BirthDate.Name(),
        ["photo_url"] = Column.PhotoRef.Name(),
        ["source_name"] = Column.Source.Name(),
        ["description"] = Column.Note.Name(),
        ["other"] = Column.Note.Name(),
    };

    public int Line => line;

    /// <summary>The person's own elements by their PFIF names.</summary>
    public Dictionary<string, string> Fields { get; init; } = [];

    /// <summary>The notes' elements by their PFIF names.</summary>
    public List<Dictionary<string, string>> Notes { get; } = [];

    /// <summary>The person's row: own fields first, then the home as one text, then what the notes say.</summary>
    public IEnumerable<KeyValuePair<string, string>> Row()
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in Fields.Where(f => !Home.Contains(f.Key)))
        {
            Join(row, Names.GetValueOrDefault(name, name), text, "; ");
        }

        foreach (var part in Home.Where(Fields.ContainsKey))
        {
            Join(row, "home", Fields[part], ", ");
        }

        foreach (var text in Notes.Select(note => note.GetValueOrDefault("text", "")))
        {
            Join(row, "note_text", text, "\n");
        }

        if (Notes.MaxBy(Written, StringComparer.Ordinal) is { } latest)
        {
            AddLatest(row, latest);
        }

        return row;
    }

    // The dates are ISO 8601 in UTC, so that the later one is the greater text.
    private static string Written(Dictionary<string, string> note) =>
        note.GetValueOrDefault("source_date") ?? note.GetValueOrDefault("entry_date") ?? "";

    private static void AddLatest(Dictionary<string, string> row, Dictionary<string, string> note)
    {
        foreach (var (name, text) in note)
        {
            switch (name)
            {
                case "text" or "person_record_id":
                    break;
                case "status":
                    row["status"] = text;
                    if (ClaimOf(text) is { } claim)
                    {
                        row[Column.Claim.Name()] = claim;
                    }

                    break;
                case "last_known_location":
                    row[Column.LastSeenPlace.Name()] = text;
                    break;
                default:
                    row[$"note_{name}"] = text;
                    break;
            }
        }
    }

    private static string? ClaimOf(string status) => status switch
    {
        "information_sought" or "believed_missing" => "we_seek",
        "believed_dead" => "died",
        _ => null,
    };

    private static void Join(Dictionary<string, string> row, string name, string text, string separator)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            row[name] = row.TryGetValue(name, out var before) ? $"{before}{separator}{text}" : text;
        }
    }
}
