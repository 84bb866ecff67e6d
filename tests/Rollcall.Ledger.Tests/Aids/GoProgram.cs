using System.Diagnostics;

namespace Rollcall.Ledger.Tests;

/// <summary>The Go program beside these tests, built once for all of them; where Go or its package is absent, tests skip.</summary>
public sealed class GoProgram : IDisposable
{
    private const string Packages = "/usr/share/gocode";

    private readonly TemporaryFolder _temp = new();
    private readonly string? _missing;

    public GoProgram()
    {
        if (!Directory.Exists(Path.Combine(Packages, "src/golang.org/x/mod/sumdb/note")))
        {
            _missing = "golang-golang-x-mod-dev is not installed";
            return;
        }

        try
        {
            var (code, _, error) = Run("go", "build", "-o", _temp["check"], Path.Combine(AppContext.BaseDirectory, "Go", "check.go"));
            Assert.True(code == 0, error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _missing = "golang-go is not installed";
        }
    }

    public (int Code, string Output, string Error) Check(params string[] args)
    {
        Assert.SkipWhen(_missing is not null, $"{_missing}; ./test installs it where it may.");
        return Run(_temp["check"], args);
    }

    public void Dispose() => _temp.Dispose();

    private static (int Code, string Output, string Error) Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOFLAGS"] = "";
        start.Environment["GOPATH"] = Packages;
        start.Environment["CGO_ENABLED"] = "0";
        start.Environment.TryAdd("GOCACHE", Path.Combine(Path.GetTempPath(), "rollcall-go-cache"));
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
