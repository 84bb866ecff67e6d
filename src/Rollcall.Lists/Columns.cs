using System.Text;

namespace Rollcall.Lists;

/// <summary>The names that the standard columns have in files.</summary>
public static class Columns
{
    private static readonly string[] Names = [.. Enum.GetNames<Column>().Select(SnakeCase)];

    private static readonly Dictionary<string, Column> ByName =
        Names.Select((name, i) => (name, (Column)i)).ToDictionary(p => p.name, p => p.Item2);

    /// <summary>How many standard columns there are.</summary>
    internal static int Count => Names.Length;

    /// <summary>The column's name in files: <c>birth_date</c>.</summary>
    public static string Name(this Column column) => Names[(int)column];

    /// <summary>The column of that name in files; false where there is none.</summary>
    public static bool TryParse(string name, out Column column) => ByName.TryGetValue(name, out column);

    private static string SnakeCase(string pascal)
    {
        var snake = new StringBuilder();
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
