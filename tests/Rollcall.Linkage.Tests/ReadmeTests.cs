using System.Runtime.CompilerServices;
using System.Text;

namespace Rollcall.Linkage.Tests;

/// <summary>The example of the library's README, which is checked to have it word for word.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rollcall-readme").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_files()
    {
        string north = Write("north.csv", 0, 0), south = Write("south.csv", 100, 5), model = Path.Combine(_folder, "model.json");
        Table table = Table.Read([north, south], new TableOptions { IdColumn = "no" }, out var rejected);
        ChosenModel chosen = ModelChoice.Of(table, new ChoiceOptions { LinkOnly = true });
        LinkageResult result = Linker.Run(table, chosen.Model, new LinkOptions { LinkOnly = true });

        foreach (WeightedPair pair in result.Pairs)
        {
            Console.WriteLine($"{table.Reference(pair.Left)} is {table.Reference(pair.Right)}: {pair.Weight:F1} bits");
        }

        File.WriteAllText(model, ModelJson.ToJson(result.Model));
        Assert.Contains(result.Pairs, p => (table.Reference(p.Left), table.Reference(p.Right)) == ("7", "107"));
        Assert.Empty(rejected);
    }

    [Fact]
    public void The_readme_has_this_example()
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Source())!, "../../src/Rollcall.Linkage/README.md"));
        string example = Assert.Single(readme.Split("```").Where((_, i) => i % 2 == 1))["csharp\n".Length..].Trim();
        string source = string.Join('\n', File.ReadLines(Source()).Select(l => l.Length > 8 ? l[8..] : l.Trim()));
        Assert.Contains(example, source, StringComparison.Ordinal);
        Assert.InRange(example.Split('\n').Length, 1, 15);
    }

    /// <summary>Invented persons, the same in both files but for a slip now and then.</summary>
    private string Write(string name, int first, int slips)
    {
        var random = new Random(4);
        string[] given = ["Aren", "Bela", "Davit", "Elin", "Kamo", "Leyla", "Nina", "Sona"];
        string[] start = ["Tor", "Kel", "Ozim", "Brug", "Shar", "Vard", "Mel"], end = ["osh", "ban", "ov", "ian", "idze", "li"];
        var csv = new StringBuilder("no,given name,family name,born,village\n");
        for (var i = 0; i < 60; i++)
        {
            var family = start[random.Next(7)] + end[random.Next(6)];
            var row = $"{given[random.Next(8)]},{(i % 7 < slips ? family.Replace('o', 'a') : family)},{1950 + random.Next(50)}-0{1 + random.Next(9)}-1{random.Next(10)},{start[random.Next(7)]}ash";
            csv.Append(first + i).Append(',').Append(row).Append('\n');
        }

        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, csv.ToString());
        return path;
    }

    private static string Source([CallerFilePath] string path = "") => path;
}
