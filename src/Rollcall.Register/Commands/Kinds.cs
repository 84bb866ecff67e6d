using System.Collections.Frozen;
using System.Text.Json;

namespace Rollcall.Register;

/// <summary>The commands there are, by their names in the ledger.</summary>
internal static class Kinds
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(Command).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Command)))
        .ToFrozenDictionary(t => JsonNamingPolicy.SnakeCaseLower.ConvertName(t.Name));

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(p => p.Value, p => p.Key);

    public static string NameOf(Type command) => ByType[command];

    /// <summary>The type of that name; null where this version knows none.</summary>
    public static Type? TypeOf(string name) => ByName.GetValueOrDefault(name);
}
