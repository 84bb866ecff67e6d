using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rollcall.Cli.Tests;

public sealed class TypeTests
{
    /// <summary>Classes that others may derive from, each with its reason.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal);

    public static TheoryData<Library> Libraries => [.. Library.All];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Classes_are_sealed_static_or_abstract(Library library) => Assert.Empty(
        TypesOf(library)
            .Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !typeof(MulticastDelegate).IsAssignableFrom(t))
            .Select(t => t.FullName!)
            .Where(n => !Open.ContainsKey(n)));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Names_say_what_a_type_is(Library library)
    {
        string[] vague = ["Manager", "Helper", "Utils", "Util", "Common", "Service"];
        Assert.Empty(TypesOf(library).Select(t => t.Name.Split('`')[0]).Where(n => vague.Any(v => n.EndsWith(v, StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void No_type_holds_a_static_field_that_changes(Library library) => Assert.Empty(
        TypesOf(library)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !IsCompilerMade(f))
            .Select(f => $"{f.DeclaringType}.{f.Name}"));

    private static IEnumerable<Type> TypesOf(Library library) =>
        library.Assembly.GetTypes().Where(t => !IsCompilerMade(t) && t.Namespace?.StartsWith("Rollcall", StringComparison.Ordinal) == true);

    private static bool IsCompilerMade(MemberInfo member) =>
        member.Name.Contains('<') || member.IsDefined(typeof(CompilerGeneratedAttribute)) || (member.DeclaringType is { } outer && IsCompilerMade(outer));
}
