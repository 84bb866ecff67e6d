using Rollcall.Lists;

namespace Rollcall.Reconciliation;

internal sealed partial class PackedReport
{
    private readonly record struct Reason(string Attribute, string Sentence, int Hundredths);

    private void Pairs(ReportPairs pairs)
    {
        var reasons = new CodedColumn<Reason>();
        var sides = new CodedColumn<string>();
        var sideAt = new List<int>();
        var sizes = new List<int>();
        var row = 0;
        foreach (var pair in pairs.All)
        {
            var evidence = pair.Kind == PairKind.SameRow ? [] : outcome.Explain(pair.Left, pair.Right);
            sizes.Add(evidence.Count);
            foreach (var e in evidence)
            {
                reasons.Add(row, new Reason(e.Attribute, e.Sentence, Hundredths(e.Bits)));
                Side(2 * row, e.Attribute, e.Left, pair.Left);
                Side((2 * row) + 1, e.Attribute, e.Right, pair.Right);
                row++;
            }
        }

        json.WriteStartObject("pairs");
        json.Numbers("left", pairs.All.Select(p => p.Left).Steps());
        json.Numbers("right", pairs.All.Select(p => p.Right).Steps());
        json.Numbers("kind", pairs.All.Select(p => (int)p.Kind));
        json.Numbers("weight", pairs.All.Select(p => p.Match < 0 ? 0 : Hundredths(outcome.Matches[p.Match].Weight)));
        json.Numbers("probability", pairs.All.Select(p => p.Match < 0 ? -1 : (int)Math.Round(outcome.Matches[p.Match].Probability * 1e6)));
        json.Numbers("verdict", pairs.All.Select(p => p.Match < 0 ? -1 : (int)outcome.Matches[p.Match].Verdict));
        json.Numbers("relation", pairs.All.Select(p => p.Match < 0 ? 0 : (int)outcome.Matches[p.Match].Relation));
        json.Numbers("size", sizes);
        json.WriteStartObject("evidence");
        reasons.Write(json, WriteReason);
        json.WriteEndObject();
        json.Numbers("sideAt", sideAt.Steps());
        json.WriteStartObject("side");
        sides.Write(json, json.WriteStringValue);
        json.WriteEndObject();
        json.WriteEndObject();

        void Side(int at, string attribute, string? said, int entry)
        {
            // What stands in the entry's own cell is not repeated.
            if (!IsCell(attribute, said, outcome.Entries[entry]))
            {
                sideAt.Add(at);
                sides.Add(sideAt.Count - 1, said ?? "");
            }
        }
    }

    private static bool IsCell(string attribute, string? said, Entry entry) =>
        Columns.TryParse(attribute, out var column)
            ? said == entry[column] || (said is not null && said == entry.Date(column)?.Edtf)
            : said is null;

    private void WriteReason(Reason reason)
    {
        json.WriteStartArray();
        json.WriteStringValue(reason.Attribute);
        json.WriteStringValue(reason.Sentence);
        json.WriteNumberValue(reason.Hundredths);
        json.WriteEndArray();
    }

    private static int Hundredths(double bits) => double.IsNaN(bits) ? 0 : (int)Math.Round(Math.Clamp(bits, -999, 999) * 100);
}
