namespace Rollcall.Ledger;

/// <summary>
/// The hashes of one height of a tree, side by side in pieces that never move: a tree that grows copies nothing but
/// the short table of pieces.
/// </summary>
internal sealed class HashLevel
{
    private const int PieceShift = 12;
    private const int PieceLength = 1 << PieceShift;

    private byte[][] _pieces = [];

    public ReadOnlySpan<byte> this[long index] => Slot(index);

    public void Set(long index, ReadOnlySpan<byte> hash)
    {
        var piece = (int)(index >> PieceShift);
        if (piece >= _pieces.Length || _pieces[piece] is null)
        {
            Grow(piece);
        }

        hash.CopyTo(Slot(index));
    }

    private Span<byte> Slot(long index) =>
        _pieces[index >> PieceShift].AsSpan((int)(index & (PieceLength - 1)) * MerkleHash.Size, MerkleHash.Size);

    private void Grow(int piece)
    {
        // Readers of earlier hashes keep the table that they hold; it is replaced, never changed under them.
        var pieces = piece < _pieces.Length ? (byte[][])_pieces.Clone() : new byte[Math.Max(4, piece * 2)][];
        _pieces.CopyTo(pieces, 0);
        pieces[piece] = new byte[PieceLength * MerkleHash.Size];
        Volatile.Write(ref _pieces, pieces);
    }
}
