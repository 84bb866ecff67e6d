using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rollcall.Register;

/// <summary>
/// Encrypts what is written, in chunks with AES-256-GCM. A chunk's nonce is its number and whether it is the last, so that no
/// chunk can be changed, moved, taken away or cut off. The key must be used for one stream only. (The construction is STREAM:
/// Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015.)
/// </summary>
internal sealed class SealingStream(Stream to, byte[] key, byte[] bound) : Stream
{
    /// <summary>How many bytes a chunk holds at most.</summary>
    public const int ChunkBytes = 1 << 20;

    public const int TagBytes = 16;

    private readonly AesGcm _aes = new(key, TagBytes);
    private readonly byte[] _chunk = new byte[ChunkBytes];
    private readonly byte[] _out = new byte[sizeof(int) + ChunkBytes + TagBytes];
    private int _filled;
    private long _number;
    private bool _finished;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The nonce of a chunk: its number, big-endian in 8 bytes, three zeros, and 1 for the last.</summary>
    public static void Nonce(Span<byte> nonce, long number, bool last)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = last ? (byte)1 : (byte)0;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_filled == ChunkBytes)
            {
                Seal(last: false);
            }

            var part = Math.Min(buffer.Length, ChunkBytes - _filled);
            buffer[..part].CopyTo(_chunk.AsSpan(_filled));
            _filled += part;
            buffer = buffer[part..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Does nothing: a chunk is written when it is full.</summary>
    public override void Flush()
    {
    }

    /// <summary>Writes the last chunk. Without it, the stream counts as cut off.</summary>
    public void Finish()
    {
        if (!_finished)
        {
            Seal(last: true);
            _finished = true;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _aes.Dispose();
            CryptographicOperations.ZeroMemory(_chunk);
        }

        base.Dispose(disposing);
    }

    private void Seal(bool last)
    {
        Span<byte> nonce = stackalloc byte[12];
        Nonce(nonce, _number++, last);
        BinaryPrimitives.WriteInt32BigEndian(_out, last ? _filled | int.MinValue : _filled);
        _aes.Encrypt(nonce, _chunk.AsSpan(0, _filled), _out.AsSpan(sizeof(int), _filled), _out.AsSpan(sizeof(int) + _filled, TagBytes), bound);
        to.Write(_out.AsSpan(0, sizeof(int) + _filled + TagBytes));
        _filled = 0;
    }
}
