using System.Text;

namespace Rollcall.VersusDuckDb;

/// <summary>Writes a population as a CSV file, and the truth about it to another.</summary>
internal static class PopulationFile
{
    public const string Header = "unique_id,first_name,surname,patronymic,dob,birth_place";

    /// <summary>Writes both files.</summary>
    /// <param name="population">What to write.</param>
    /// <param name="file">The entries, without the truth: no engine can learn from what it does not see.</param>
    /// <param name="truth">The columns <c>unique_id,cluster</c>; null for none.</param>
    public static void Write(Population population, string file, string? truth)
    {
        using var entries = Create(file);
        using var clusters = truth is null ? StreamWriter.Null : Create(truth);
        entries.Write(Header + "\n");
        clusters.Write("unique_id,cluster\n");
        for (var i = 0; i < population.Entries; i++)
        {
            var (e, person) = population[i];
            entries.Write($"{i + 1},{e.FirstName},{e.Surname},{e.Patronymic},{e.Born},{e.BirthPlace}\n");
            clusters.Write($"{i + 1},{person + 1}\n");
        }
    }

    private static StreamWriter Create(string path) => new(path, false, new UTF8Encoding(false), 1 << 20);
}
