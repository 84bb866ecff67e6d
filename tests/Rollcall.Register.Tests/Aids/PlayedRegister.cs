using Microsoft.Data.Sqlite;

namespace Rollcall.Register.Tests;

/// <summary>A register in which the story was played once, to be copied for each test that damages it.</summary>
public sealed class PlayedRegister : IAsyncLifetime
{
    private OpenRegister _open = null!;

    public async ValueTask InitializeAsync()
    {
        _open = await OpenRegister.New(Database.Sqlite);
        await Story.Play(_open);
        await _open.Register.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    internal CopiedRegister Copy()
    {
        var folder = Directory.CreateTempSubdirectory("rollcall-copy-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        foreach (var file in Directory.GetFiles(_open.Folder, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(_open.Folder, file)));
        }

        return new CopiedRegister(_open.Options with { Folder = folder });
    }
}

/// <summary>A copy of a register, which goes when the test ends.</summary>
internal sealed class CopiedRegister(RegisterOptions options) : IDisposable
{
    public RegisterOptions Options => options;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(options.Folder, recursive: true);
    }
}
