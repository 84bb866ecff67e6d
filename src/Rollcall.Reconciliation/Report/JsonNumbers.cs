using System.Text.Json;

namespace Rollcall.Reconciliation;

/// <summary>Short forms for the arrays that the packed report is made of.</summary>
internal static class JsonNumbers
{
    public static void Numbers(this Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string?> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Each number less the one before it: rows that count upwards become ones.</summary>
    public static IEnumerable<int> Steps(this IEnumerable<int> numbers)
    {
        var before = 0;
        foreach (var number in numbers)
        {
            yield return number - before;
            before = number;
        }
    }

    /// <summary>A number that JSON can hold, to four significant digits.</summary>
    public static double Finite(double number) =>
        double.IsFinite(number) && number != 0
            ? double.Parse(number.ToString("G4", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
}
