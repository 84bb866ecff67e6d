using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>Models as JSON. What compares something else than this version does is refused: it has to be learnt anew.</summary>
internal static class ReconciliationModelJson
{
    private const string Kind = "rollcall-reconciliation-model-1";

    public static byte[] Write(ReconciliationModel model)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WriteNumber("entries", model.Entries);
            WriteComparisons(json, model.Shares);
            WriteConfounders(json, model.Shares);
            WritePriors(json, model.Priors);
            WriteAssociations(json, model.Associations);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static ReconciliationModel Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var comparisons = new PreparedEntries(slots: 1).Comparers().SelectMany(c => c.Comparisons).ToList();
            if (root.GetProperty("kind").GetString() != Kind || !Names(root).SequenceEqual(comparisons.Select(c => c.Name)))
            {
                throw new FormatException("The bytes are no model of this version; let it be learnt anew.");
            }

            double[][] Shares(string property) => [.. root.GetProperty("comparisons").EnumerateArray()
                .Select((c, i) => Numbers(c.GetProperty(property), comparisons[i].Levels.Count))];
            Confounder[] confounders = [.. root.GetProperty("confounders").EnumerateArray().Select(c => new Confounder(
                c.GetProperty("name").GetString()!,
                [.. c.GetProperty("shares").EnumerateArray().Select((s, i) => Numbers(s, comparisons[i].Levels.Count))],
                [.. comparisons.Select(_ => false)],
                c.GetProperty("odds").GetDouble(),
                c.GetProperty("shares_rarity").GetBoolean()))];
            return new(
                root.GetProperty("entries").GetInt32(), new LinkModel(comparisons, Shares("m"), Shares("u"), [], confounders), Priors(root), Associations(root));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException("The bytes are no model of this version; let it be learnt anew.", e);
        }
    }

    private static void WriteComparisons(Utf8JsonWriter json, LinkModel model)
    {
        json.WriteStartArray("comparisons");
        for (var c = 0; c < model.Comparisons.Count; c++)
        {
            json.WriteStartObject();
            json.WriteString("name", model.Comparisons[c].Name);
            Write(json, "m", model.M[c]);
            Write(json, "u", model.U[c]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteConfounders(Utf8JsonWriter json, LinkModel model)
    {
        json.WriteStartArray("confounders");
        foreach (var confounder in model.Confounders)
        {
            json.WriteStartObject();
            json.WriteString("name", confounder.Name);
            json.WriteNumber("odds", confounder.Odds);
            json.WriteBoolean("shares_rarity", confounder.SharesRarity);
            json.WriteStartArray("shares");
            foreach (var shares in confounder.Shares)
            {
                Write(json, null, shares);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePriors(Utf8JsonWriter json, PriorShares priors)
    {
        json.WriteStartObject("priors");
        json.WriteNumber("within", priors.Within);
        json.WriteNumber("one_party", priors.OneParty);
        json.WriteNumber("across", priors.Across);
        json.WriteStartArray("lists");
        foreach (var ((one, other), share) in priors.Learnt.OrderBy(l => l.Key))
        {
            json.WriteStartArray();
            foreach (var text in (ReadOnlySpan<string>)[one.Party, one.List, other.Party, other.List])
            {
                json.WriteStringValue(text);
            }

            json.WriteNumberValue(share);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static PriorShares Priors(JsonElement root)
    {
        var priors = root.GetProperty("priors");
        return new(
            priors.GetProperty("lists").EnumerateArray().ToDictionary(
                l => ((l[0].GetString()!, l[1].GetString()!), (l[2].GetString()!, l[3].GetString()!)), l => l[4].GetDouble()),
            priors.GetProperty("within").GetDouble(),
            priors.GetProperty("one_party").GetDouble(),
            priors.GetProperty("across").GetDouble());
    }

    private static void WriteAssociations(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<(string Left, string Right, double Weight)>> associations)
    {
        json.WriteStartArray("associations");
        foreach (var column in associations)
        {
            json.WriteStartArray();
            foreach (var (left, right, weight) in column)
            {
                json.WriteStartArray();
                json.WriteStringValue(left);
                json.WriteStringValue(right);
                json.WriteNumberValue(weight);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static IReadOnlyList<IReadOnlyList<(string, string, double)>> Associations(JsonElement root) =>
    [
        .. root.GetProperty("associations").EnumerateArray().Select(column => (IReadOnlyList<(string, string, double)>)
            [.. column.EnumerateArray().Select(p => (p[0].GetString()!, p[1].GetString()!, p[2].GetDouble()))]),
    ];

    private static IEnumerable<string?> Names(JsonElement root) =>
        root.GetProperty("comparisons").EnumerateArray().Select(c => c.GetProperty("name").GetString());

    private static double[] Numbers(JsonElement array, int count) =>
        array.GetArrayLength() == count
            ? [.. array.EnumerateArray().Select(n => n.GetDouble())]
            : throw new FormatException("The bytes are no model of this version; let it be learnt anew.");

    private static void Write(Utf8JsonWriter json, string? property, IReadOnlyList<double> numbers)
    {
        if (property is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(property);
        }

        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
