using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register.Bench;

/// <summary>A copy of a register, and ways to damage it as somebody would who can write to its disk, with or without its keys.</summary>
internal sealed class DamagedRegister(RegisterOptions options) : IDisposable
{
    private static readonly string[] Tables =
        ["answer", "clarification", "decision", "entry", "figure", "list", "log", "match", "party", "reading", "rejected", "release", "statement", "submission"];

    public RegisterOptions Options => options;

    /// <returns>What was done.</returns>
    public string Do(Damage way, Random random) => way switch
    {
        Damage.Edit => random.Next(10) == 0 ? EditFile(random) : EditCell(random),
        Damage.Delete => random.Next(10) == 0 ? DeleteFile(random) : DeleteRow(random),
        Damage.Reorder => random.Next(10) == 0 ? SwapFiles() : Swap(random),
        Damage.Truncate => Truncate(random),
        Damage.Fork => Rewrite(random, row => row.Kind == "define_party", payload => payload.Replace("\"name\":\"", $"\"name\":\"{(char)('A' + random.Next(26))}", StringComparison.Ordinal)),
        _ => random.Next(2) == 0 ? BackdateCell(random) : Rewrite(random, row => row.Payload is not null && row.Kind is not "submit_list", payload => Earlier(payload)),
    };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(options.Folder, recursive: true);
    }

    private RegisterContext Open() => new RegisterStorage(options).Open(Sight.Of(Viewer.Itself));

    private string EditCell(Random random)
    {
        using var db = Open();
        db.Database.OpenConnection();
        while (true)
        {
            var table = Any(db, random);
            var rows = table.Rows(db.Database.GetDbConnection(), null, inOrder: true, default).ToList();
            var (row, column) = (rows[random.Next(rows.Count)], random.Next(table.Columns.Count));
            if (row[column] is { } value && !(table.Columns[column].Name is "Leaf" && table.Name == "log") && Run(db,
                $"UPDATE OR IGNORE \"{table.Name}\" SET \"{table.Columns[column].Name}\" = @p0 WHERE {Where(table)}", [Other(value, random), .. table.Key.Select(k => row[k]!)]) > 0)
            {
                return $"edit {table.Name}.{table.Columns[column].Name} of {table.Words(row)}";
            }
        }
    }

    private static TableShape Any(RegisterContext db, Random random)
    {
        var name = Tables[random.Next(Tables.Length)];
        return TableShape.All(db).Single(t => t.Name == name);
    }

    private string DeleteRow(Random random)
    {
        using var db = Open();
        db.Database.OpenConnection();
        var table = Any(db, random);
        var rows = table.Rows(db.Database.GetDbConnection(), null, inOrder: true, default).ToList();
        var row = rows[random.Next(rows.Count)];
        Run(db, $"DELETE FROM \"{table.Name}\" WHERE {Where(table, 0)}", [.. table.Key.Select(k => row[k]!)]);
        return $"delete {table.Name} {table.Words(row)}";
    }

    /// <summary>All that two rows say changes places, but their keys.</summary>
    private string Swap(Random random)
    {
        using var db = Open();
        db.Database.OpenConnection();
        while (true)
        {
            var table = Any(db, random);
            var rows = table.Rows(db.Database.GetDbConnection(), null, inOrder: true, default).ToList();
            var (one, other) = (rows[random.Next(rows.Count)], rows[random.Next(rows.Count)]);
            var columns = Enumerable.Range(0, table.Columns.Count).Where(c => !table.Key.Contains(c) && table.Columns[c].Name != "Command").ToList();
            if (table.Compare(one, other) == 0 || table.Name is "list" or "match" || columns.TrueForAll(c => Equals(one[c], other[c])))
            {
                continue;
            }

            foreach (var (to, from) in new[] { (one, other), (other, one) })
            {
                foreach (var c in columns)
                {
                    Run(db, $"UPDATE \"{table.Name}\" SET \"{table.Columns[c].Name}\" = @p0 WHERE {Where(table)}", [from[c] ?? DBNull.Value, .. table.Key.Select(k => to[k]!)]);
                }
            }

            return $"swap {table.Name} {table.Words(one)} {table.Words(other)}";
        }
    }

    private string Truncate(Random random)
    {
        using var db = Open();
        db.Database.OpenConnection();
        var size = db.Log.Max(l => l.Leaf) + 1;
        var left = size - random.Next(1, 4);
        Run(db, "DELETE FROM log WHERE Leaf >= @p0", [left]);
        var signed = random.Next(2) == 0;
        if (signed)
        {
            Run(db, "DELETE FROM checkpoint WHERE Size > @p0", [left]);
        }

        foreach (var table in Tables.Where(t => t is not "log"))
        {
            Run(db, $"DELETE FROM \"{table}\" WHERE Leaf >= @p0", [left]);
        }

        return $"truncate to {left} of {size}, checkpoints {(signed ? "too" : "left")}";
    }

    private string BackdateCell(Random random)
    {
        using var db = Open();
        db.Database.OpenConnection();
        var table = ((string[])["answer", "clarification", "decision", "reading", "submission", "log", "checkpoint"])[random.Next(7)];
        var row = Convert.ToInt64(Scalar(db, $"SELECT rowid FROM \"{table}\" ORDER BY random() LIMIT 1"));
        Run(db, $"UPDATE \"{table}\" SET At = At - @p0 WHERE rowid = @p1", [1_000L * random.Next(1, 100_000), row]);
        return $"backdate {table} row {row}";
    }

    /// <summary>Changes what a command said, the rows with it where they follow, and signs all checkpoints anew: for that it needs the keys.</summary>
    private string Rewrite(Random random, Func<LogRow, bool> which, Func<string, string> change)
    {
        using var db = Open();
        var rows = db.Log.AsTracking().OrderBy(l => l.Leaf).ToList();
        var candidates = rows.Where(which).ToList();
        var row = candidates[random.Next(candidates.Count)];
        var place = Places.Of(row.Command, Places.Payload);
        var payload = change(Encoding.UTF8.GetString(options.Keys.Open(row.Payload!, place)));
        var bytes = Encoding.UTF8.GetBytes(payload);
        var nonce = Commitment.NewNonce();
        var made = Commitment.Make(bytes, nonce);
        db.Log.Where(l => l.Leaf == row.Leaf).ExecuteUpdate(set => set
            .SetProperty(l => l.Payload, options.Keys.Seal(bytes, place)).SetProperty(l => l.Nonce, nonce).SetProperty(l => l.Commitment, made));
        var (command, _, at) = Payload.Read(bytes);
        db.Log.Where(l => l.Leaf == row.Leaf).ExecuteUpdate(set => set.SetProperty(l => l.At, at));
        if (command is DefineParty party)
        {
            db.Parties.Where(p => p.Id == row.Command).ExecuteUpdate(set => set.SetProperty(p => p.Name, party.Name));
        }

        foreach (var table in (string[])["answer", "clarification", "decision", "reading"])
        {
            Run(db, $"UPDATE \"{table}\" SET At = @p0 WHERE Leaf = @p1", [at.ToUnixTimeMilliseconds(), row.Leaf]);
        }

        var tree = new MerkleTree(rows.Select(r => MerkleHash.OfLeaf(r.Leaf == row.Leaf ? made : r.Commitment)));
        var key = NoteKey.Parse(options.Keys.LedgerKey);
        foreach (var checkpoint in db.Checkpoints.ToList().Where(c => c.Size > row.Leaf))
        {
            var note = new Checkpoint(key.Verifier.Name, checkpoint.Size, tree.Root(checkpoint.Size), checkpoint.At).Sign(key).ToString();
            db.Checkpoints.Where(c => c.Size == checkpoint.Size).ExecuteUpdate(set => set.SetProperty(c => c.Note, note));
        }

        return $"rewrite leaf {row.Leaf} {row.Kind} and sign anew";
    }

    private static string Earlier(string payload)
    {
        var at = payload.IndexOf("\"time\":\"", StringComparison.Ordinal) + 8;
        var time = DateTimeOffset.Parse(payload[at..(at + 24)]);
        return payload[..at] + time.AddDays(-1).ToString("yyyy-MM-ddTHH:mm:ss.fffZ") + payload[(at + 24)..];
    }

    private List<string> Files() => [.. Directory.GetFiles(Path.Combine(options.Folder, "files")).Order(StringComparer.Ordinal)];

    private string EditFile(Random random)
    {
        var file = Files()[0];
        var bytes = File.ReadAllBytes(file);
        bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        File.WriteAllBytes(file, bytes);
        return "edit a file";
    }

    private string DeleteFile(Random random)
    {
        var files = Files();
        File.Delete(files[random.Next(files.Count)]);
        return "delete a file";
    }

    private string SwapFiles()
    {
        var files = Files();
        var other = Path.Combine(options.Folder, "files", Guid.NewGuid().ToString("N") + ".sealed");
        File.Move(files[0], other);
        return "move a file";
    }

    private static object Other(object value, Random random) => value switch
    {
        byte[] bytes => Flip(bytes, random),
        string text => text.Length == 0 ? "x" : text[..^1] + (char)(text[^1] == 'x' ? 'y' : 'x'),
        Guid => Guid.NewGuid(),
        int number => number + random.Next(1, 9),
        long number => number + random.Next(1, 9),
        double number => number + 0.125,
        bool yes => !yes,
        DateOnly day => day.AddDays(random.Next(1, 9)),
        _ => throw new NotSupportedException(),
    };

    private static byte[] Flip(byte[] bytes, Random random)
    {
        var copy = bytes.Length == 0 ? RandomNumberGenerator.GetBytes(1) : bytes.ToArray();
        copy[random.Next(copy.Length)] ^= (byte)random.Next(1, 256);
        return copy;
    }

    private static string Where(TableShape table, int from = 1) => string.Join(" AND ", table.Key.Select((k, i) => $"\"{table.Columns[k].Name}\" = @p{i + from}"));

    private static int Run(RegisterContext db, string sql, object[] values)
    {
        db.Database.OpenConnection();
        using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", values[i]);
        }

        return command.ExecuteNonQuery();
    }

    private static object Scalar(RegisterContext db, string sql)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
