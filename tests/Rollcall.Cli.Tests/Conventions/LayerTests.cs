using System.Xml.Linq;

namespace Rollcall.Cli.Tests;

/// <summary>Who may use whom. Data goes one way: Lists, then Reconciliation with Names and Linkage, then the command.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Rollcall.Names"] = [],
        ["Rollcall.Linkage"] = [],
        ["Rollcall.Lists"] = [],
        ["Rollcall.Estimation"] = [],
        ["Rollcall.Ledger"] = [],
        ["Rollcall.Reconciliation"] = ["Rollcall.Names", "Rollcall.Linkage", "Rollcall.Lists"],
        ["Rollcall.Register"] = ["Rollcall.Ledger", "Rollcall.Lists", "Rollcall.Reconciliation"],
        ["Rollcall.Register.Sqlite"] = ["Rollcall.Register"],
        ["Rollcall.Register.Postgres"] = ["Rollcall.Register"],
        ["Rollcall.Web"] = ["Rollcall.Ledger", "Rollcall.Lists", "Rollcall.Reconciliation", "Rollcall.Register", "Rollcall.Register.Sqlite", "Rollcall.Register.Postgres"],
        ["Rollcall.Cli"] = ["Rollcall.Names", "Rollcall.Linkage", "Rollcall.Lists", "Rollcall.Reconciliation", "Rollcall.Estimation", "Rollcall.Ledger", "Rollcall.Register", "Rollcall.Register.Sqlite", "Rollcall.Register.Postgres", "Rollcall.Web"],
    };

    /// <summary>Packages that a project may use, analyzers apart.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["Rollcall.Names"] = [],
        ["Rollcall.Linkage"] = [],
        ["Rollcall.Lists"] = [],
        ["Rollcall.Estimation"] = [],
        ["Rollcall.Ledger"] = ["NSec.Cryptography"],
        ["Rollcall.Reconciliation"] = [],
        ["Rollcall.Register"] =
            ["Microsoft.EntityFrameworkCore.Relational", "Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL"],
        ["Rollcall.Register.Sqlite"] = ["Microsoft.EntityFrameworkCore.Design"],
        ["Rollcall.Register.Postgres"] = ["Microsoft.EntityFrameworkCore.Design"],
        ["Rollcall.Web"] =
        [
            "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.OpenApi", "Microsoft.EntityFrameworkCore.Sqlite",
            "Npgsql.EntityFrameworkCore.PostgreSQL", "NSec.Cryptography", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Extensions.Hosting",
            "OpenTelemetry.Instrumentation.AspNetCore", "OpenTelemetry.Instrumentation.Runtime", "Scalar.AspNetCore",
        ],
        ["Rollcall.Cli"] = ["Parquet.Net", "System.CommandLine"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(p => Path.GetFileNameWithoutExtension(p))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_the_layers_below_it(string project)
    {
        Assert.True(MayUse.ContainsKey(project), $"{project} is new: say here what it may use.");
        Assert.Empty(Includes(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p)).Except(MayUse[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_the_packages_that_it_was_given(string project) =>
        Assert.Empty(Includes(project, "PackageReference").Except(MayReference[project]));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Rollcall.slnx"));
        var projects = new[] { "src", "tests" }
            .SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*.csproj", SearchOption.AllDirectories))
            .Select(Repository.Relative);
        Assert.Empty(projects.Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Includes(string project, string item) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants(item)
            .Select(e => e.Attribute("Include")!.Value);
}
