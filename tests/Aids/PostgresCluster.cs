using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Rollcall.Aids.PostgresLifetime))]

namespace Rollcall.Aids;

/// <summary>
/// A PostgreSQL server of the tests' own, from Debian's binaries: in a folder that goes with it, on a socket in that folder, for one user. Tests
/// that need it skip with a reason where PostgreSQL is not installed. One cluster serves a test process; each test asks for a database of its own.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private static readonly Lock Gate = new();
    private static PostgresCluster? _running;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "rollcall-pg-" + Guid.NewGuid().ToString("N")[..12]);
    private readonly string _binaries;
    private int _databases;

    private PostgresCluster(string binaries)
    {
        _binaries = binaries;
        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root; Debian's package brings this user.
            Run("chown", "postgres", _folder);
        }

        AsOwner("initdb", "--pgdata", Data, "--auth", "trust", "--username", "rollcall", "--encoding", "UTF8", "--locale", "C", "--no-sync", "--no-instructions");
        AsOwner("pg_ctl", "--pgdata", Data, "--wait", "--log", Path.Combine(_folder, "log"), "--options", $"-c listen_addresses= -c unix_socket_directories={_folder} -c fsync=off -c max_connections=200", "start");
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Ends the cluster, if any test has started one.</summary>
    public static void Stop()
    {
        lock (Gate)
        {
            _running?.Dispose();
            _running = null;
        }
    }

    /// <summary>The connection string of a new, empty database; skips the test where there is no PostgreSQL.</summary>
    public static string NewDatabase()
    {
        lock (Gate)
        {
            if (_running is null)
            {
                var binaries = Find();
                Assert.SkipWhen(binaries is null, "PostgreSQL is not installed (Debian: postgresql).");
                _running = new PostgresCluster(binaries);
            }

            return _running.Create();
        }
    }

    public void Dispose()
    {
        AsOwner("pg_ctl", "--pgdata", Data, "--mode", "immediate", "--wait", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Find() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
            .Select(d => Path.Combine(d, "bin"))
            .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
        : null;

    private static void Run(string program, params string[] args)
    {
        // Output is not read: the server that pg_ctl starts keeps it open.
        var start = new ProcessStartInfo(program, args) { UseShellExecute = false, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}.");
        }
    }

    private string Create()
    {
        var name = $"test{++_databases}";
        AsOwner("createdb", "--host", _folder, "--username", "rollcall", name);
        return $"Host={_folder};Username=rollcall;Database={name};Maximum Pool Size=20";
    }

    private void AsOwner(string program, params string[] args)
    {
        string[] command = [Path.Combine(_binaries, program), .. args];
        var quiet = "exec \"$@\" >/dev/null 2>&1";
        if (Environment.UserName == "root")
        {
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "sh", "-c", quiet, "sh", .. command]);
        }
        else
        {
            Run("sh", ["-c", quiet, "sh", .. command]);
        }
    }
}
