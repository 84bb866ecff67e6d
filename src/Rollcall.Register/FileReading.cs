using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>How a file was read: what its sender should see before trusting it.</summary>
/// <param name="Format"><c>CSV</c>, <c>XLSX</c>, <c>JSON Lines</c> or <c>PFIF</c>.</param>
/// <param name="Encoding">The encoding; null where the format fixes it.</param>
/// <param name="Columns">How each column was understood.</param>
/// <param name="Remarks">What a person should know of the reading.</param>
public sealed record FileReading(string Format, string? Encoding, IReadOnlyList<ColumnReading> Columns, IReadOnlyList<string> Remarks)
{
    internal static FileReading Of(IReadOnlyList<ListFile> files) => new(
        files[0].Format,
        files[0].Encoding,
        [.. files.SelectMany(f => f.Columns).Select(c => new ColumnReading(c.Header, c.Column?.Name(), c.How, c.Filled))],
        [.. files.SelectMany(f => f.Remarks)]);
}

/// <summary>How a column was understood.</summary>
/// <param name="Header">The header as in the file.</param>
/// <param name="Column">The standard column; null where it is kept as it is.</param>
/// <param name="How">Why: <c>header</c>, <c>cells</c>, <c>option</c> or <c>kept</c>.</param>
/// <param name="Filled">How many rows say something in it.</param>
public sealed record ColumnReading(string Header, string? Column, string How, int Filled);
