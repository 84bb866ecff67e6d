using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Rollcall.Register;

/// <summary>The beginning of a backup's file, which anybody can read: which key it is sealed with, and when it was made.</summary>
/// <param name="Key">The number of the key on the ring.</param>
/// <param name="Salt">Makes the backup's own key out of that: 32 bytes.</param>
/// <param name="Ledger">The name of the register's ledger.</param>
/// <param name="MadeAt">When.</param>
internal sealed record BackupHead(int Key, byte[] Salt, string Ledger, DateTimeOffset MadeAt)
{
    private const string Magic = "rollcall backup 1\n";
    private const int MostBytes = 4096;

    public static BackupHead New(RegisterOptions options, string ledger) =>
        new(options.Keys.Current, RandomNumberGenerator.GetBytes(32), ledger, options.Clock.GetUtcNow());

    /// <summary>Writes it, and gives what binds every chunk to it: its SHA-256.</summary>
    public byte[] Write(Stream to)
    {
        var bytes = Encoding.UTF8.GetBytes(Magic + JsonSerializer.Serialize(this, RegisterJson.Options) + "\n");
        to.Write(bytes);
        return SHA256.HashData(bytes);
    }

    /// <exception cref="BackupException">The file is no backup.</exception>
    public static (BackupHead Head, byte[] Bound) Read(Stream from)
    {
        var bytes = new List<byte>(512);
        for (var lines = 0; lines < 2;)
        {
            var read = from.ReadByte();
            if (read < 0 || bytes.Count >= MostBytes || (bytes.Count < Magic.Length && read != Magic[bytes.Count]))
            {
                throw NoBackup(null);
            }

            bytes.Add((byte)read);
            lines += read == '\n' ? 1 : 0;
        }

        try
        {
            var json = Encoding.UTF8.GetString([.. bytes[Magic.Length..]]);
            return (JsonSerializer.Deserialize<BackupHead>(json, RegisterJson.Options) ?? throw new JsonException(), SHA256.HashData([.. bytes]));
        }
        catch (JsonException e)
        {
            throw NoBackup(e);
        }
    }

    /// <summary>The key that the backup is sealed with.</summary>
    /// <exception cref="BackupException">The ring does not have what it is made of.</exception>
    public byte[] KeyOf(KeyRing ring) => ring.BackupKey(Key, Salt) ?? throw new BackupException(
        $"The backup was sealed with key {Key}, which is not on this key ring. Bring the ring that the register had when the backup was made.");

    private static BackupException NoBackup(Exception? inner) => new("The file is no backup of this program, or of a later version.", inner);
}
