using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

/// <summary>Collects invented files, entries and persons, and makes an outcome of them.</summary>
internal sealed partial class InventedLists
{
    private static readonly Action<Entry, Column, PartialDate?> SetDate = typeof(Entry)
        .GetMethod("Set", BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Column), typeof(PartialDate)])!
        .CreateDelegate<Action<Entry, Column, PartialDate?>>();

    private static readonly Action<Entry, Column, string?> SetText = typeof(Entry)
        .GetMethod("Set", BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Column), typeof(string)])!
        .CreateDelegate<Action<Entry, Column, string?>>();

    private sealed record File(string Name, string Party, string Standing, int Instalment, Claim Claim, string Format, string? Encoding, string[] Languages);

    private readonly List<File> _files = [];
    private readonly List<Entry> _entries = [];
    private readonly List<int> _listOf = [];
    private readonly List<int> _truth = [];
    private readonly HashSet<int> _outOfForce = [];
    private readonly Dictionary<int, string> _readings = [];

    public List<Rejection> Rejections { get; } = [];

    public InventedLists List(string name, string party, string standing, int instalment, Claim claim, string format = "CSV", string? encoding = "utf-8", params string[] languages)
    {
        _files.Add(new(name, party, standing, instalment, claim, format, encoding, languages));
        return this;
    }

    /// <summary>Adds an entry to the last list; cells are column, text, column, text, …</summary>
    public int Add(int person, string? reading, string reference, RowAction action, params (Column Column, string Text)[] cells)
    {
        var file = _files[^1];
        var row = _listOf.Count(l => l == _files.Count - 1) + 1;
        return Add(person, reading, new Entry { List = file.Name, Ref = reference, Row = row, Line = row + 1, Action = action, Claim = file.Claim }, cells);
    }

    public int Add(int person, string? reading, Entry entry, IEnumerable<(Column Column, string Text)> cells)
    {
        foreach (var (column, text) in cells)
        {
            SetText(entry, column, text);
            if (column is Column.BirthDate or Column.CaptureDate or Column.LastSeenDate or Column.EventDate or Column.DeathDate)
            {
                SetDate(entry, column, InventedDates.Read(text));
            }
        }

        _entries.Add(entry);
        _listOf.Add(_files.Count - 1);
        _truth.Add(person);
        if (reading is not null)
        {
            _readings.TryAdd(person, reading);
        }

        return _entries.Count - 1;
    }

    public void OutOfForce(int entry) => _outOfForce.Add(entry);

    private IReadOnlyList<ListFile> Files() =>
        [.. _files.Select((file, i) =>
        {
            var entries = _entries.Where((_, e) => _listOf[e] == i).ToList();
            var columns = Enum.GetValues<Column>().Where(c => entries.Any(e => e[c] is not null)).ToList();
            return new ListFile
            {
                Name = file.Name, Party = file.Party, StandingList = file.Standing, Instalment = file.Instalment, Claim = file.Claim,
                Format = file.Format, Encoding = file.Format == "CSV" ? file.Encoding : null, Delimiter = file.Format == "CSV" ? ';' : null,
                HeaderLine = 1, Bytes = 1000 + (entries.Count * 120), Languages = file.Languages,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Name))),
                Entries = entries,
                Rejected = [.. Rejections.Where(r => r.List == file.Name)],
                Remarks = i == 0 ? ["Two dates read two ways; the column settles them as day first."] : [],
                Columns =
                [
                    .. columns.Select(c => new RecognisedColumn(c.Name().Replace('_', ' '), c, c == Column.HeldPlace ? "cells" : "header", entries.Count(e => e[c] is not null), c.Name().EndsWith("date", StringComparison.Ordinal) ? "dates, day first" : "names")),
                    new RecognisedColumn("Ծանոթ.", null, "kept", entries.Count(e => e.Others.Count > 0), "free text"),
                ],
            };
        })];

    public Outcome Outcome(int possiblePerPerson = 2) => new InventedOutcome(_entries, _listOf, _truth, _outOfForce, _readings, Files(), possiblePerPerson).Build();
}
