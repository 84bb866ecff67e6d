using System.Security.Cryptography;
using System.Text;

namespace Rollcall.VersusDuckDb;

/// <summary>Generated populations, kept in the folder for temporary files from run to run.</summary>
/// <param name="File">The entries.</param>
/// <param name="Truth">Who each is.</param>
internal sealed record TestData(string File, string Truth)
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rollcall-versus-duckdb")).FullName;

    public static TestData Of(int records, int seed)
    {
        var population = new Population(records, (ulong)seed);
        // A change of the generator shows in its first entries: then the file has another name.
        var start = string.Concat(Enumerable.Range(0, Math.Min(1000, records)).Select(i => population[i]));
        var name = Path.Combine(Folder, $"persons-{records}-{seed}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(start)))[..8]}");
        var data = new TestData(name + ".csv", name + ".truth.csv");
        if (!System.IO.File.Exists(data.File))
        {
            PopulationFile.Write(population, data.File + ".part", data.Truth);
            System.IO.File.Move(data.File + ".part", data.File);
        }

        return data;
    }
}
