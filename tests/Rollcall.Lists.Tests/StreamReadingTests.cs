using System.Text;

namespace Rollcall.Lists.Tests;

public sealed class StreamReadingTests : IDisposable
{
    private const string Rows = "Ref;Surname;First name;Date of birth\nA-1;Ohanyan;Aram;1999-04-03\nA-2;Petrosyan;Hayk;1985\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("rollcall").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_stream_is_read_as_the_file_would_be()
    {
        var path = Path.Combine(_folder, "a_hold_2.csv");
        File.WriteAllText(path, Rows);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Rows));
        var (fromPath, fromStream) = (Assert.Single(ListReader.Read(path, new())), Assert.Single(ListReader.Read(stream, "inbox/a_hold_2.csv", new())));
        Assert.Equal((fromPath.Name, fromPath.Sha256, fromPath.Bytes, fromPath.Instalment), (fromStream.Name, fromStream.Sha256, fromStream.Bytes, fromStream.Instalment));
        Assert.Equal(fromPath.Entries.Select(EntryJson.Write), fromStream.Entries.Select(EntryJson.Write));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("left out" + Rows)) { Position = 8 };
        Assert.Equal(2, Assert.Single(ListReader.Read(stream, "a_hold.csv", new())).Entries.Count);
    }

    [Fact]
    public void A_stream_without_an_end_is_left_at_the_limit()
    {
        using var stream = new Endless();
        var options = new ReadOptions { Limits = new() { Bytes = 1 << 20 } };
        Assert.Contains("larger than 1 MB", Assert.Throws<UnreadableListException>(() => ListReader.Read(stream, "a.csv", options)).Message, StringComparison.Ordinal);
        Assert.InRange(stream.Given, 1 << 20, 1 << 21);
    }

    [Fact]
    public void A_stream_that_breaks_off_is_said_to_have_broken_off() =>
        Assert.Contains("a.csv did not arrive whole", Assert.Throws<UnreadableListException>(() =>
        {
            using var stream = new Endless { BreaksAt = 1 << 17 };
            ListReader.Read(stream, @"C:\lists\a.csv", new());
        }).Message, StringComparison.Ordinal);

    private sealed class Endless : Stream
    {
        public long BreaksAt { get; init; } = long.MaxValue;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return Given > BreaksAt ? throw new IOException("broken") : count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
