using System.Text;

namespace Rollcall.Linkage;

/// <summary>Writes the tables of a result, column by column as documented.</summary>
public static class LinkageTables
{
    private const int RecordsAPart = 1 << 15;

    /// <summary>
    /// Writes <c>person_id,list,row_ref,row</c>: a line for each record, in the records' order. A person's id depends
    /// on the list and reference of its first record alone.
    /// </summary>
    /// <returns>The number of lines below the header.</returns>
    /// <param name="stream">Where to write.</param>
    /// <param name="result">What was found.</param>
    /// <param name="threads">How many threads work at once.</param>
    /// <param name="idOf">The id of a record's person, where it is not to be made of the first record.</param>
    public static int WriteMemberships(Stream stream, LinkageResult result, int threads, Func<int, string>? idOf = null)
    {
        stream.Write("person_id,list,row_ref,row\n"u8);
        var table = result.Table;
        var lists = table.Groups.Select(g => Cell(g.Name)).ToArray();
        InParts(stream, threads, table.Records, RecordsAPart, (rows, first, last) =>
        {
            Span<byte> number = stackalloc byte[16], id = stackalloc byte[FirstIds.Length];
            var group = table.GroupOf(first);
            for (var record = first; record < last; record++)
            {
                while (record >= table.Groups[group].First + table.Groups[group].Records)
                {
                    group++;
                }

                if (idOf is null)
                {
                    FirstIds.Of(table, result.ClusterOf[record], id);
                    rows.Raw(id);
                }
                else
                {
                    rows.Text(Encoding.UTF8.GetBytes(idOf(record)));
                }

                rows.Raw(lists[group])
                    .Text(table.References.Utf8(record, number)).Number(record - table.Groups[group].First + 1).EndRow();
            }
        });
        return table.Records;
    }

    /// <summary>Writes <c>left_list,left_ref,right_list,right_ref,match_weight,match_probability,verdict</c>: a line for each pair that was kept.</summary>
    /// <returns>The number of lines below the header.</returns>
    public static int WriteMatches(Stream stream, LinkageResult result, int threads)
    {
        stream.Write("left_list,left_ref,right_list,right_ref,match_weight,match_probability,verdict\n"u8);
        var table = result.Table;
        var lists = table.Groups.Select(g => Cell(g.Name)).ToArray();
        var parts = result.KeptPairs;
        InParts(stream, threads, parts.Parts, 1, (rows, first, last) =>
        {
            Span<byte> number = stackalloc byte[16];
            foreach (var (left, right, weight) in parts[first])
            {
                rows.Raw(lists[table.GroupOf(left)]).Text(table.References.Utf8(left, number))
                    .Raw(lists[table.GroupOf(right)]).Text(table.References.Utf8(right, number))
                    .Decimal(weight).Decimal(LinkModel.Probability(weight))
                    .Raw(result.ClusterOf[left] == result.ClusterOf[right] ? "same"u8 : "possible"u8).EndRow();
            }
        });
        return result.PairsKept;
    }

    /// <summary>The id of the person whose first record that is: a hash of its list and reference.</summary>
    public static string PersonId(Table table, int record)
    {
        Span<byte> id = stackalloc byte[FirstIds.Length];
        FirstIds.Of(table, record, id);
        return Encoding.ASCII.GetString(id);
    }

    /// <summary>Writes the parts side by side, and puts them one after another.</summary>
    private static void InParts(Stream stream, int threads, int count, int size, Action<Utf8Rows, int, int> write)
    {
        var parts = (count + size - 1) / size;
        for (var first = 0; first < parts; first += threads * 4)
        {
            var made = new Utf8Rows[Math.Min(threads * 4, parts - first)];
            var from = first;
            Workers.Share(threads, made.Length, i =>
            {
                made[i] = new Utf8Rows();
                write(made[i], (from + i) * size, Math.Min(count, (from + i + 1) * size));
            });
            foreach (var rows in made)
            {
                stream.Write(rows.Written);
            }
        }
    }

    private static byte[] Cell(string text)
    {
        var rows = new Utf8Rows();
        rows.Text(Encoding.UTF8.GetBytes(text));
        return rows.Written.ToArray();
    }
}
