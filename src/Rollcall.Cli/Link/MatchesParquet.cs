using Parquet;
using Parquet.Schema;
using Rollcall.Linkage;

namespace Rollcall.Cli;

/// <summary>Writes the pairs of a result as Parquet: the columns of matches.csv, in groups of a million rows.</summary>
internal static class MatchesParquet
{
    private const int RowsAGroup = 1_000_000;

    private static readonly DataField[] Fields =
    [
        new DataField<string>("left_list"), new DataField<string>("left_ref"), new DataField<string>("right_list"), new DataField<string>("right_ref"),
        new DataField<double>("match_weight"), new DataField<double>("match_probability"), new DataField<string>("verdict"),
    ];

    public static async Task<int> Write(Stream stream, LinkageResult result, CancellationToken cancel)
    {
        // The writer looks back at its positions, which a file that is digested while it is written can't offer.
        using var whole = new MemoryStream();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(Fields), whole, cancellationToken: cancel);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var rows in result.Pairs.Chunk(RowsAGroup))
            {
                using var group = writer.CreateRowGroup();
                await Write(group, result, rows, cancel);
            }
        }

        whole.WriteTo(stream);
        return result.PairsKept;
    }

    private static async Task Write(ParquetRowGroupWriter group, LinkageResult result, WeightedPair[] rows, CancellationToken cancel)
    {
        var table = result.Table;
        string List(int record) => table.Groups[table.GroupOf(record)].Name;
        await Texts(0, rows.Select(r => List(r.Left)));
        await Texts(1, rows.Select(r => table.Reference(r.Left)));
        await Texts(2, rows.Select(r => List(r.Right)));
        await Texts(3, rows.Select(r => table.Reference(r.Right)));
        await Numbers(4, rows.Select(r => r.Weight));
        await Numbers(5, rows.Select(r => LinkModel.Probability(r.Weight)));
        await Texts(6, rows.Select(r => result.ClusterOf[r.Left] == result.ClusterOf[r.Right] ? "same" : "possible"));

        Task Texts(int field, IEnumerable<string> texts) => group.WriteAsync(Fields[field], texts.ToArray());

        Task Numbers(int field, IEnumerable<double> numbers) => group.WriteAsync<double>(Fields[field], numbers.ToArray(), cancellationToken: cancel);
    }
}
