using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Rollcall.Lists;

/// <summary>Reads a file's tables as they were handed in; its content decides what it is, not its name.</summary>
internal static class RawReader
{
    /// <summary>Reads a file from disk.</summary>
    public static RawFile Read(string path, ReadLimits limits, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path))
        {
            throw new UnreadableListException(FileFaults.Folder(path));
        }

        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, name, limits, cancellation);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableListException(FileFaults.Missing(name), e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableListException(FileFaults.Forbidden(name), e);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableListException(FileFaults.Unreadable(name), e);
        }
    }

    /// <summary>Reads a stream to its end, but no further than the limit.</summary>
    public static RawFile Read(Stream stream, string name, ReadLimits limits, CancellationToken cancellation)
    {
        var rest = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (rest > limits.Bytes)
        {
            throw new UnreadableListException(FileFaults.TooLarge(name, limits));
        }

        using var held = new MemoryStream((int)Math.Clamp(rest, 0, Array.MaxLength));
        var piece = new byte[1 << 16];
        for (int length; (length = stream.Read(piece)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            held.Write(piece, 0, length);
            if (held.Length > limits.Bytes)
            {
                throw new UnreadableListException(FileFaults.TooLarge(name, limits));
            }
        }

        return Read(held.GetBuffer().AsMemory(0, (int)held.Length), name, limits, cancellation);
    }

    /// <summary>Reads bytes that are already there.</summary>
    public static RawFile Read(ReadOnlyMemory<byte> bytes, string name, ReadLimits limits, CancellationToken cancellation)
    {
        if (bytes.Length > limits.Bytes)
        {
            throw new UnreadableListException(FileFaults.TooLarge(name, limits));
        }

        if (bytes.IsEmpty)
        {
            throw new UnreadableListException(FileFaults.Empty(name));
        }

        if (Signature.Foreign(bytes.Span) is { } foreign)
        {
            throw new UnreadableListException(FileFaults.Is(name, foreign));
        }

        var file = Signature.IsZip(bytes.Span) ? Workbook(bytes, name, limits, cancellation) : Text(bytes, name, limits, cancellation);
        return file.Sheets.Any(sheet => sheet.Rows.Count > 0) ? file : throw new UnreadableListException(FileFaults.NoList(name));
    }

    private static RawFile Workbook(ReadOnlyMemory<byte> bytes, string name, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            using var archive = new ZipArchive(Over(bytes));
            return Signature.Foreign(archive) is { } foreign
                ? throw new UnreadableListException(FileFaults.Is(name, foreign))
                : Found(bytes.Span, name, "XLSX", XlsxReader.Read(name, bytes.Length, archive, limits, cancellation));
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableListException(FileFaults.BadWorkbook(name), e);
        }
    }

    private static MemoryStream Over(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var held) ? new(held.Array!, held.Offset, held.Count, writable: false) : new(bytes.ToArray());

    private static RawFile Text(ReadOnlyMemory<byte> bytes, string name, ReadLimits limits, CancellationToken cancellation)
    {
        var decoded = DecodedText.Of(bytes.Span);
        if (Signature.LooksBinary(decoded.Text))
        {
            throw new UnreadableListException(FileFaults.Binary(name));
        }

        if (JsonLists.Read(name, decoded.Text, limits, cancellation) is { } json)
        {
            return Found(bytes.Span, name, "JSON Lines", [json]);
        }

        if (Signature.LooksLikeXml(decoded.Text, name))
        {
            return PfifReader.Read(name, decoded.Text, limits, cancellation) is { } pfif
                ? Found(bytes.Span, name, "PFIF", [pfif])
                : throw new UnreadableListException(FileFaults.Is(name, Signature.OtherXml));
        }

        var rows = CsvReader.Read(name, decoded, limits, out var dialect, cancellation);
        return Found(bytes.Span, name, "CSV", [new(null, rows)], decoded.EncodingName, dialect.Delimiter);
    }

    private static RawFile Found(
        ReadOnlySpan<byte> bytes, string name, string format, IReadOnlyList<RawSheet> sheets,
        string? encoding = null, char? delimiter = null) =>
        new(name, format, encoding, delimiter, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), sheets);
}
