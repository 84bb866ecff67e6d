using System.Buffers.Binary;

namespace Rollcall.Ledger;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">The signing key's name.</param>
/// <param name="KeyId">The first four bytes of the key's hash, which with the name says which key it is.</param>
/// <param name="Bytes">The signature, and what its kind puts before it.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    /// <summary>The line as it stands in a note, without the newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes, 4);
        return $"— {Name} {Convert.ToBase64String(bytes)}";
    }

    /// <summary>Reads a signature line, with or without its newline.</summary>
    /// <exception cref="LedgerException">It is no signature line.</exception>
    public static NoteSignature Parse(string line)
    {
        var parts = line.TrimEnd('\n').Split(' ');
        if (parts.Length != 3 || parts[0] != "—" || !NoteKey.IsName(parts[1])
            || StrictBase64.Decode(parts[2]) is not { Length: > 4 } bytes)
        {
            throw new LedgerException("A signature line of the note is not as it should be: a dash, the key's name and the signature.");
        }

        return new NoteSignature(parts[1], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..]);
    }
}
