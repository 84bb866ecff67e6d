using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Rollcall.Linkage;

/// <summary>
/// For each record the codes of all that is looked at, side by side, so that a pair costs two lines of the cache and not two
/// for every column.
/// </summary>
internal sealed class RecordRows
{
    private readonly int[] _rows;

    private RecordRows(int[] rows, int stride, IReadOnlyList<string> slots, int groupSlot)
    {
        (_rows, Stride, Slots, GroupSlot) = (rows, stride, slots, groupSlot);
    }

    /// <summary>How many codes a record has, a power of two.</summary>
    public int Stride { get; }

    /// <summary>The expressions, by slot.</summary>
    public IReadOnlyList<string> Slots { get; }

    /// <summary>The slot that holds the record's group; −1 where there is but one.</summary>
    public int GroupSlot { get; }

    /// <summary>The codes of all records.</summary>
    public ReadOnlySpan<int> All => _rows;

    /// <summary>Lays the codes of expressions with one value a record side by side.</summary>
    public static RecordRows Of(Table table, IReadOnlyList<Expression> expressions, int threads)
    {
        var slots = expressions.Select(e => e.Text).Distinct(StringComparer.Ordinal).ToList();
        var columns = new TextColumn[slots.Count];
        Workers.Share(threads, slots.Count, slot => columns[slot] = table.Column(expressions.First(e => e.Text == slots[slot])));
        var grouped = table.Groups.Count > 1;
        var used = slots.Count + (grouped ? 1 : 0);
        var stride = used <= 1 ? 1 : (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)used);
        if ((long)table.Records * stride > Array.MaxLength)
        {
            throw new LinkageException($"{table.Records:N0} records with {used} columns to compare are more than one run can hold. Compare fewer columns, or link in parts.");
        }

        var rows = GC.AllocateUninitializedArray<int>(table.Records * stride);
        const int Part = 1 << 14;
        Workers.Share(threads, (table.Records + Part - 1) / Part, part =>
        {
            for (var record = part * Part; record < Math.Min(table.Records, (part + 1) * Part); record++)
            {
                var row = rows.AsSpan(record * stride, stride);
                for (var slot = 0; slot < columns.Length; slot++)
                {
                    row[slot] = columns[slot].CodeArray[record];
                }

                row[columns.Length..].Clear();
            }
        });
        if (grouped)
        {
            for (var g = 0; g < table.Groups.Count; g++)
            {
                var group = table.Groups[g];
                for (var record = group.First; record < group.First + group.Records; record++)
                {
                    rows[(record * stride) + slots.Count] = g;
                }
            }
        }

        return new RecordRows(rows, stride, slots, grouped ? slots.Count : -1);
    }

    /// <summary>The slot of an expression.</summary>
    public int SlotOf(Expression expression)
    {
        for (var slot = 0; slot < Slots.Count; slot++)
        {
            if (Slots[slot] == expression.Text)
            {
                return slot;
            }
        }

        throw new InvalidOperationException($"{expression} has no slot.");
    }

    /// <summary>The group of a record.</summary>
    public int GroupOf(int record) => GroupSlot < 0 ? 0 : _rows[(record * Stride) + GroupSlot];

    /// <summary>The code of a record in a slot.</summary>
    public int Code(int record, int slot) => _rows[(record * Stride) + slot];

    /// <summary>Fetches a record's row into the cache before it is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(int record)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), (nint)record * Stride)));
        }
    }

    /// <summary>Collects the codes of records in a slot.</summary>
    public void Gather(ReadOnlySpan<int> records, int slot, Span<int> codes)
    {
        ref var rows = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), slot);
        var shift = System.Numerics.BitOperations.Log2((uint)Stride);
        for (var i = 0; i < records.Length; i++)
        {
            codes[i] = Unsafe.Add(ref rows, (nint)records[i] << shift);
        }
    }
}
