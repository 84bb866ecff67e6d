using Rollcall.Ledger;

namespace Rollcall.Web;

/// <summary>The register's key ring in its file, which is made at the first start.</summary>
internal static class RegisterKeys
{
    /// <exception cref="ServeException">The file is missing though there is a register, or is no key ring.</exception>
    public static KeyRing Open(ServeOptions options, string register)
    {
        var file = Path.Combine(MasterKey.KeysFolder(options), "register.keys");
        try
        {
            if (File.Exists(file))
            {
                return KeyRing.Parse(File.ReadAllText(file));
            }

            if (Directory.Exists(register))
            {
                throw new ServeException($"The key ring {file} is missing, and the register can't be read without it. Put it back from where its copy is kept.");
            }

            using var key = NoteKey.Generate(OriginOf(options));
            var ring = KeyRing.Create(key.Export());
            using var stream = new FileStream(file, DataFolder.PrivateFile(FileMode.CreateNew));
            stream.Write(System.Text.Encoding.UTF8.GetBytes(ring.ToText()));
            stream.Flush(flushToDisk: true);
            return ring;
        }
        catch (FormatException e)
        {
            throw new ServeException($"{file}: {e.Message}", e);
        }
    }

    /// <summary>The ledger's name: what was asked for, else the first host name, else one that no other server has.</summary>
    private static string OriginOf(ServeOptions options) =>
        options.Origin ?? (options.Hosts is [var host, ..] ? $"{host}/log" : $"rollcall.local/{Guid.NewGuid():N}");
}
