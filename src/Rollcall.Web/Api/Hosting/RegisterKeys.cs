namespace Rollcall.Web;

/// <summary>The key ring of a server, which is made at the first start.</summary>
internal sealed class RegisterKeys : IDisposable
{
    private RegisterKeys(KeyRing ring, bool besideData) => (Ring, BesideData) = (ring, besideData);

    public KeyRing Ring { get; }

    /// <summary>Whether the ring lies in the data folder, where a copy of the folder takes it along.</summary>
    public bool BesideData { get; }

    /// <summary>Reads the ring, or makes it where nothing was ever sealed.</summary>
    /// <exception cref="ServeException">It is missing though there is a register, is no key ring, or others can read it.</exception>
    public static RegisterKeys Open(ServeOptions options)
    {
        var file = KeyRingFile.Of(options.DataFolder.FullName, options.KeyFile?.FullName, options.Keys);
        try
        {
            var used = Directory.Exists(OpenedRegister.Folder(options)) || Directory.EnumerateFiles(MasterKey.KeysFolder(options), "*.xml").Any();
            return new RegisterKeys(used ? file.Read() : file.ReadOrMake(OriginOf(options)), file.BesideData);
        }
        catch (KeyRingException e)
        {
            throw new ServeException(e.Message, e);
        }
    }

    public void Dispose() => Ring.Dispose();

    /// <summary>The ledger's name: what was asked for, else the first host name, else one that no other server has.</summary>
    private static string OriginOf(ServeOptions options) =>
        options.Origin ?? (options.Hosts is [var host, ..] ? $"{host}/log" : $"rollcall.local/{Guid.NewGuid():N}");
}
