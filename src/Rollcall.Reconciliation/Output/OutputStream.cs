using System.Security.Cryptography;

namespace Rollcall.Reconciliation;

/// <summary>A file being written: digests what passes, and stops a writer that knows nothing of cancelling at its next write.</summary>
internal sealed class OutputStream(FileStream file, CancellationToken cancel) : Stream
{
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bytes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _bytes;

    public override long Position
    {
        get => _bytes;
        set => throw new NotSupportedException();
    }

    /// <summary>Brings the file to the disk, so that no rename can come before its content.</summary>
    public WrittenFile Finish(string name, int? rows)
    {
        file.Flush(flushToDisk: true);
        return new WrittenFile(name, _bytes, Convert.ToHexStringLower(_digest.GetHashAndReset()), rows);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        cancel.ThrowIfCancellationRequested();
        _digest.AppendData(buffer);
        _bytes += buffer.Length;
        file.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _digest.Dispose();
        }

        base.Dispose(disposing);
    }
}
