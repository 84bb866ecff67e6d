using System.Text.Json;

namespace Rollcall.Web.Tests;

/// <summary>Memory is the peak of a server's own process above what it had before, time its processor time: what else runs here does not count.</summary>
public sealed class HostileFileTests
{
    private const long MostBytes = 256L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_hostile_file_is_refused_in_words_or_taken_and_costs_little()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A process's peak of memory is read from /proc, which is Linux's.");
        await using var server = await ServerProcess.Start();
        var list = await NewList(server);
        await Submit(server, list, "warm.csv", "full_name\nSomebody\n"u8.ToArray());
        var wrong = new List<string>();
        foreach (var (name, bytes) in HostileFiles.Own().Concat(HostileFiles.OfDataFolder()))
        {
            var (memory, used) = (server.BeginPeak(), server.Used());
            var said = await Submit(server, list, name, bytes);
            if (said.StartsWith("taken", StringComparison.Ordinal))
            {
                await Compared(server);
            }

            var (more, took) = (server.Peak() - memory, server.Used() - used);
            TestContext.Current.TestOutputHelper?.WriteLine($"{name,-24} {bytes.Length,10:N0} bytes: {more >> 20,4} MB, {took.TotalSeconds:0.00} s, {said}");
            if (!server.IsAlive || said.StartsWith("no problem document", StringComparison.Ordinal) || more > MostBytes || took > MostTime)
            {
                wrong.Add($"{name}: {more >> 20} MB, {took.TotalSeconds:0.0} s, {said}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal("north", (await server.Get("/api/v1/account/me")).GetProperty("name").GetString());
    }

    private static async Task<Guid> NewList(ServerProcess server)
    {
        var party = (await server.Get("/api/v1/account/me")).GetProperty("party").GetGuid();
        var made = await server.Post("/api/v1/lists", new { party, name = "hostile", claim = "we_seek", purpose = "p", legal_basis = "l" });
        return made.GetProperty("id").GetGuid();
    }

    private static async Task<string> Submit(ServerProcess server, Guid list, string name, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/submissions?list={list}&file_name={Uri.EscapeDataString(name)}") { Content = new ByteArrayContent(bytes) };
        using var response = await server.Send(request);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (int)response.StatusCode switch
        {
            200 or 201 => $"taken: {answer.GetProperty("submission").GetProperty("taken")} rows, {answer.GetProperty("submission").GetProperty("rejected")} rejected",
            >= 400 and < 500 when response.Content.Headers.ContentType?.MediaType == "application/problem+json" => $"{(int)response.StatusCode} {answer.GetProperty("detail").GetString()}",
            _ => $"no problem document: {(int)response.StatusCode} {answer}",
        };
    }

    /// <summary>Until what was taken is compared: that is part of what a file costs.</summary>
    private static async Task Compared(ServerProcess server)
    {
        for (var i = 0; i < 200 && (await server.Get("/api/v1/submissions")).EnumerateArray().Any(s => !s.GetProperty("linked").GetBoolean()); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
