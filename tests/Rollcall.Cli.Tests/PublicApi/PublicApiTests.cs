using PublicApiGenerator;

namespace Rollcall.Cli.Tests;

/// <summary>What each library offers. It changes only on purpose, and the change shows in a review.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<Library> Libraries => [.. Library.All];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void It_changes_only_on_purpose(Library library) => Snapshot.Matches(
        $"PublicApi/{library.Name}.txt",
        library.Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
