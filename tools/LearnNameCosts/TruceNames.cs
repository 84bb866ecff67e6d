using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rollcall.Names;

namespace LearnNameCosts;

/// <summary>The names on the lists of one invented truce, by person: spellings with the mistakes of clerks, scanners and ears.</summary>
internal static class TruceNames
{
    private static readonly (string Sign, NameRole Role)[] s_headers =
    [
        ("Ազգանուն", NameRole.Family), ("Հայրանուն", NameRole.Father), ("Հոր", NameRole.Father), ("Անուն", NameRole.Given),
        ("Soyad", NameRole.Family), ("Ata", NameRole.Father), ("Ad", NameRole.Given),
        ("Фамилия", NameRole.Family), ("Отчество", NameRole.Father), ("Отец", NameRole.Father), ("Имя", NameRole.Given),
        ("Nom", NameRole.Family), ("Prénom", NameRole.Given), ("Père", NameRole.Father), ("Father", NameRole.Father),
    ];

    /// <summary>Every row's name columns with the person that the row is.</summary>
    public static IEnumerable<(string Person, NameFields Fields)> Read(string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Dictionary<(string, string), string> truth = [];
        foreach (string[] row in File.ReadLines(Path.Combine(folder, "truth", "truth.csv")).Skip(1).Select(l => l.Split(',')))
        {
            truth[(row[0], row[1])] = row[2];
        }

        foreach (string[] facts in File.ReadLines(Path.Combine(folder, "lists.csv")).Skip(1).Select(l => Cells(l, ',')))
        {
            string path = Path.Combine(folder, "lists", facts[0]);
            List<string[]> rows = facts[5] == "xlsx" ? Sheet(path) : Separated(path, facts[6], facts[7]);
            int header = rows.FindIndex(r => r.Count(c => c.Length > 0) >= 4);
            string[] titles = rows[header];
            int reference = Array.FindIndex(titles, t => facts[9].Length > 0 && t.Trim() == facts[9]);
            for (int i = header + 1; i < rows.Count; i++)
            {
                string key = reference >= 0 ? rows[i].ElementAtOrDefault(reference) ?? "" : (i - header).ToString(CultureInfo.InvariantCulture);
                if (truth.TryGetValue((facts[0], key), out string? person) && person[0] != 'F')
                {
                    yield return (person, FieldsOf(titles, rows[i]));
                }
            }
        }
    }

    /// <summary>Spellings of one name on two lists, by role, for persons of the truce; each name's clear columns only.</summary>
    public static IEnumerable<AttestedPair> Pairs(string folder, int seed)
    {
        var random = new Random(seed);
        foreach (var person in Read(folder).GroupBy(r => r.Person, r => PersonName.Read(r.Fields)))
        {
            PersonName[] names = [.. person];
            for (int k = 0; k < names.Length; k++)
            {
                PersonName a = names[k];
                PersonName b = names[random.Next(names.Length)];
                foreach (NameRole role in (NameRole[])[NameRole.Given, NameRole.Father, NameRole.Family])
                {
                    if (!ReferenceEquals(a, b) && a.Of(role) is [{ IsInitial: false } x] && b.Of(role) is [{ IsInitial: false } y])
                    {
                        yield return new(x, y, "truce");
                    }
                }
            }
        }
    }

    private static NameFields FieldsOf(string[] titles, string[] row)
    {
        var fields = new NameFields();
        for (int c = 0; c < titles.Length && c < row.Length; c++)
        {
            string title = titles[c];
            if (title is "name")
            {
                fields = fields with { Full = row[c] };
                continue;
            }

            NameRole? role = s_headers.Where(h => title.StartsWith(h.Sign, StringComparison.OrdinalIgnoreCase) || title.Contains("/ " + h.Sign, StringComparison.OrdinalIgnoreCase))
                .Select(h => (NameRole?)h.Role).FirstOrDefault();
            fields = role switch
            {
                NameRole.Family when fields.Family is null => fields with { Family = row[c] },
                NameRole.Given when fields.Given is null => fields with { Given = row[c] },
                NameRole.Father when fields.Father is null => fields with { Father = row[c] },
                _ => fields,
            };
        }

        return fields;
    }

    private static List<string[]> Separated(string path, string encoding, string delimiter)
    {
        Encoding decoder = encoding switch { "cp1251" => Encoding.GetEncoding(1251), "utf-16" => Encoding.Unicode, _ => Encoding.UTF8 };
        char divider = delimiter switch { "tab" => '\t', ";" => ';', _ => ',' };
        return [.. File.ReadLines(path, decoder).Select(line => Cells(line, divider))];
    }

    private static string[] Cells(string line, char divider)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == divider && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString()];
    }

    private static List<string[]> Sheet(string path)
    {
        using var book = SpreadsheetDocument.Open(path, false);
        string[] shared = [.. book.WorkbookPart!.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(s => s.InnerText) ?? []];
        List<string[]> rows = [];
        foreach (Row row in book.WorkbookPart.WorksheetParts.First().Worksheet!.Descendants<Row>())
        {
            List<string> cells = [];
            foreach (Cell cell in row.Elements<Cell>())
            {
                int column = cell.CellReference!.Value!.TakeWhile(char.IsLetter).Aggregate(0, (n, c) => n * 26 + c - 'A' + 1) - 1;
                while (cells.Count < column)
                {
                    cells.Add("");
                }

                cells.Add(cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.InnerText, CultureInfo.InvariantCulture)] : cell.InnerText);
            }

            rows.Add([.. cells]);
        }

        return rows;
    }
}
