using System.Security.Cryptography;

namespace Rollcall.Web;

/// <summary>The code that whoever starts the server reads on its terminal, to become the first administrator. It dies with the process.</summary>
internal sealed class SetUpCode
{
    private readonly byte[] _hash;
    private int _used;

    public SetUpCode()
    {
        Text = Secret.CreateTyped(7);
        _hash = Secret.HashTyped(Text);
    }

    public string Text { get; }

    public bool Fits(string code) => _used == 0 && CryptographicOperations.FixedTimeEquals(_hash, Secret.HashTyped(code));

    /// <summary>Spends the code; false where another was faster.</summary>
    public bool Spend() => Interlocked.Exchange(ref _used, 1) == 0;

    /// <summary>Gives a spent code back, where nothing came of it.</summary>
    public void Restore() => Volatile.Write(ref _used, 0);
}
