namespace Rollcall.Register;

/// <summary>
/// Held by the one process that writes a register. A second one would sweep away files of the first whose submissions are on
/// their way. The system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class RegisterLock : IDisposable
{
    private readonly FileStream _file;

    private RegisterLock(FileStream file) => _file = file;

    /// <exception cref="StorageException">Another process has the register open.</exception>
    public static RegisterLock Take(string folder) => TryTake(folder) ?? throw new StorageException(
        $"Another process has the register in {folder} open. Stop it first.", inner: null);

    /// <summary>The lock; null where another process holds it.</summary>
    public static RegisterLock? TryTake(string folder)
    {
        try
        {
            return new RegisterLock(new FileStream(Path.Combine(folder, "register.lock"), PrivateFiles.With(FileMode.OpenOrCreate)));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
