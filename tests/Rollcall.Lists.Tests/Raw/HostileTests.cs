using System.Diagnostics;

namespace Rollcall.Lists.Tests;

/// <summary>Tests that hold a watch run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class HostileTests(ITestOutputHelper output)
{
    public static TheoryData<string> Bombs => ["far", "farok", "laughs", "rows", "sst512", "sstmany", "xxe"];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_or_its_rows_are_broken_within_seconds_and_little_memory(string bomb)
    {
        var path = Path.Combine(SharedData.Folder("hostile/xlsx-bombs"), bomb + ".xlsx");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        try
        {
            var file = RawReader.Read(path, new ReadLimits(), TestContext.Current.CancellationToken);
            output.WriteLine($"{file.Rows().Count} rows; {file.Rows()[^1].Broken}");
            Assert.NotNull(file.Rows()[^1].Broken);
        }
        catch (UnreadableListException e)
        {
            output.WriteLine(e.Message);
        }

        output.WriteLine($"{clock.Elapsed.TotalSeconds:F2} s, {(GC.GetAllocatedBytesForCurrentThread() - before) >> 20} MB allocated");
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256L << 20);
    }

    [Fact]
    public void Inputs_that_once_broke_a_reader_are_read_or_refused()
    {
        foreach (var path in Directory.EnumerateFiles(SharedData.Folder("hostile/go-fuzz/csv/corpus")))
        {
            try
            {
                RawReader.Read(path, new ReadLimits(), TestContext.Current.CancellationToken);
            }
            catch (UnreadableListException)
            {
            }
        }
    }
}
