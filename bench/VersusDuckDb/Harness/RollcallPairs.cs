using System.Globalization;
using System.Text;
using Rollcall.Linkage;

namespace Rollcall.VersusDuckDb;

/// <summary>Writes every pair that Rollcall scores with its weight in full: its command writes matches alone, to four places.</summary>
internal static class RollcallPairs
{
    /// <summary>Writes <c>left,right,match_weight</c>.</summary>
    /// <param name="file">The records.</param>
    /// <param name="model">A model that has learnt.</param>
    /// <param name="pairs">Where the pairs go.</param>
    public static void Write(string file, string model, string pairs)
    {
        var definition = ModelJson.Load(model);
        var table = Table.Read([file], new TableOptions { IdColumn = "unique_id", Columns = definition.Columns }, out _);
        var result = Linker.Run(table, definition, new LinkOptions { KeepAbove = double.NegativeInfinity });
        using var writer = new StreamWriter(pairs, false, new UTF8Encoding(false), 1 << 20);
        writer.Write("left,right,match_weight\n");
        foreach (var (left, right, weight) in result.Pairs)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{table.Reference(left)},{table.Reference(right)},{weight:r}\n"));
        }
    }
}
