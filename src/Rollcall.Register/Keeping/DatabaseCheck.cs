using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// Looks at the database below the rows: is it whole, and is there nothing in it that acts by itself? A trigger, or an index that
/// does not fit its table, would show some rows and hide others.
/// </summary>
internal static class DatabaseCheck
{
    public static void Run(Snapshot stored, RegisterContext made, Findings findings)
    {
        if (stored.Connection is SqliteConnection)
        {
            foreach (var damage in Texts(stored.Connection, stored.Transaction, "PRAGMA integrity_check(20)").Where(t => t != "ok"))
            {
                // SQLite quotes no cell here, only pages, tables and indexes.
                findings.Add(RegisterFault.Database, "database", null, $"The database's file is damaged: {damage.ReplaceLineEndings(" ").Trim()}.");
            }

            const string Schema = "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1";
            Compare(Texts(stored.Connection, stored.Transaction, Schema), Texts(made.Database.GetDbConnection(), null, Schema), findings);
            return;
        }

        // PostgreSQL spells a schema in its own way: what acts by itself is looked for, and what hides rows.
        foreach (var rule in Texts(stored.Connection, stored.Transaction, """
            SELECT 'trigger ' || tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT tgisinternal AND c.relnamespace = current_schema()::regnamespace
            UNION ALL SELECT 'rule ' || rulename FROM pg_rules WHERE schemaname = current_schema()
            UNION ALL SELECT 'policy ' || policyname FROM pg_policies WHERE schemaname = current_schema() ORDER BY 1
            """))
        {
            findings.Add(RegisterFault.Database, "database", null, $"The database has a {rule}, which this program did not make.");
        }
    }

    private static void Compare(List<string> found, List<string> wanted, Findings findings)
    {
        foreach (var more in found.Except(wanted))
        {
            findings.Add(RegisterFault.Database, "database", null, $"The database has a {Name(more)} that this program did not make, or made otherwise.");
        }

        foreach (var less in wanted.Except(found))
        {
            findings.Add(RegisterFault.Database, "database", null, $"The database does not have the {Name(less)} as this program made it.");
        }
    }

    private static string Name(string entry) => string.Join(' ', entry.Split(' ', 3)[..2]);

    private static List<string> Texts(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (transaction, sql, 0);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
