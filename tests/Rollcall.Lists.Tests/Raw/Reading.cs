using System.Text;

namespace Rollcall.Lists.Tests;

/// <summary>Short ways to read bytes and texts in tests.</summary>
internal static class Reading
{
    public static RawFile Of(byte[] bytes, string name = "list.csv", ReadLimits? limits = null) =>
        RawReader.Read(bytes, name, limits ?? new(), TestContext.Current.CancellationToken);

    public static RawFile Of(string text, string name = "list.csv", ReadLimits? limits = null) =>
        Of(Encoding.UTF8.GetBytes(text), name, limits);

    public static IReadOnlyList<RawRow> Rows(this RawFile file) => file.Sheets[0].Rows;

    public static string[][] Texts(this RawFile file) =>
        [.. file.Rows().Select(row => row.Cells.Select(cell => cell.Text).ToArray())];
}
