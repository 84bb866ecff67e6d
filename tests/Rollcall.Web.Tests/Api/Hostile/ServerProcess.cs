using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rollcall.Web.Tests;

/// <summary>A demonstration server as a process of its own, whose memory and processor time can be told from the tests'. Linux only.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly HttpClient _http;

    private ServerProcess(Process process, string folder, Uri address) =>
        (_process, _folder, _http) = (process, folder, new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) });

    public bool IsAlive => !_process.HasExited;

    public static async Task<ServerProcess> Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), "rollcall-process-" + Guid.NewGuid().ToString("N"));
        // Beside the tests lies a copy that lacks what the tests' own framework brings.
        var bin = new DirectoryInfo(AppContext.BaseDirectory);
        var command = Path.Combine(bin.Parent!.Parent!.FullName, "Rollcall.Cli", bin.Name, "rollcall.dll");
        var start = new ProcessStartInfo("dotnet", [command, "serve", "--demo", "--data", folder, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var (password, address) = ("", "");
        while (address.Length == 0 && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            password = line.StartsWith("  north ", StringComparison.Ordinal) ? line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1] : password;
            address = Address().Match(line).Value;
        }

        Assert.NotEmpty(address);
        var server = new ServerProcess(process, folder, new Uri(address));
        await server.SignIn(password);
        return server;
    }

    /// <summary>A request as North's list officer.</summary>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _http.SendAsync(request, TestContext.Current.CancellationToken);

    public async Task<JsonElement> Post(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    public async Task<JsonElement> Get(string path) => JsonElement.Parse(await _http.GetStringAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Forgets the peak so far, and says what memory the process has now, in bytes.</summary>
    public long BeginPeak()
    {
        File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");
        return Status("VmRSS");
    }

    /// <summary>The most memory that the process had since <see cref="BeginPeak"/>, in bytes.</summary>
    public long Peak() => Status("VmHWM");

    /// <summary>The processor time that the process has used: other load on the machine does not add to it.</summary>
    public TimeSpan Used()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private long Status(string name) => long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").Single(l => l.StartsWith(name + ":", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1],
        CultureInfo.InvariantCulture) * 1024;

    private async Task SignIn(string password)
    {
        var signedIn = await Post("/api/v1/account/sign-in", new { name = "north", password });
        _http.DefaultRequestHeaders.Add("X-Rollcall-Antiforgery", signedIn.GetProperty("antiforgery").GetString());
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
