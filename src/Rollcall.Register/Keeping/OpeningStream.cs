using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rollcall.Register;

/// <summary>Decrypts what <see cref="SealingStream"/> encrypted. Nothing is handed on that was not proven whole.</summary>
internal sealed class OpeningStream(Stream from, byte[] key, byte[] bound) : Stream
{
    private readonly AesGcm _aes = new(key, SealingStream.TagBytes);
    private readonly byte[] _in = new byte[SealingStream.ChunkBytes + SealingStream.TagBytes];
    private readonly byte[] _chunk = new byte[SealingStream.ChunkBytes];
    private int _filled;
    private int _read;
    private long _number;
    private bool _last;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (_read == _filled)
        {
            if (_last)
            {
                return 0;
            }

            Open();
        }

        var part = Math.Min(buffer.Length, _filled - _read);
        _chunk.AsSpan(_read, part).CopyTo(buffer);
        _read += part;
        return part;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _aes.Dispose();
            CryptographicOperations.ZeroMemory(_chunk);
        }

        base.Dispose(disposing);
    }

    private void Open()
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        Fill(head);
        var length = BinaryPrimitives.ReadInt32BigEndian(head);
        _last = length < 0;
        length &= int.MaxValue;
        if (length > SealingStream.ChunkBytes)
        {
            throw BackupException.Damaged();
        }

        Fill(_in.AsSpan(0, length + SealingStream.TagBytes));
        Span<byte> nonce = stackalloc byte[12];
        SealingStream.Nonce(nonce, _number++, _last);
        try
        {
            _aes.Decrypt(nonce, _in.AsSpan(0, length), _in.AsSpan(length, SealingStream.TagBytes), _chunk.AsSpan(0, length), bound);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw BackupException.Damaged();
        }

        (_filled, _read) = (length, 0);
        if (_last && from.ReadByte() >= 0)
        {
            throw BackupException.Damaged();
        }
    }

    private void Fill(Span<byte> buffer)
    {
        if (from.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
        {
            throw BackupException.Damaged();
        }
    }
}
