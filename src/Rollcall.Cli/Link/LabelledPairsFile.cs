using Rollcall.Linkage;

namespace Rollcall.Cli;

/// <summary>A file of labelled pairs, as <c>evaluate</c> draws them and people send them back.</summary>
internal static class LabelledPairsFile
{
    /// <summary>Reads the rows that have a label.</summary>
    /// <exception cref="RefusedException">There is no such file, or it can't be understood.</exception>
    public static IReadOnlyList<LabelRow> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException($"There is no file {path}. Check its name and folder.");
        }

        try
        {
            using var reader = new StreamReader(path);
            return LabelFile.Read(reader);
        }
        catch (FormatException e)
        {
            throw new RefusedException(e.Message);
        }
    }
}
