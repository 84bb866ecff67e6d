using Rollcall.Ledger;

namespace Rollcall.Register.Tests;

public sealed class KeyRingFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rollcall-keys-").FullName;

    [Fact]
    public void A_named_file_goes_before_the_environment_and_that_before_the_data_folder()
    {
        using var ring = KeyRing.Create(NoteKey.Generate("register.example/log").Export());
        var named = Path.Combine(_folder, "elsewhere", "ring");
        Assert.Equal(named, KeyRingFile.Of(Path.Combine(_folder, "data"), named, ring.ToText()).Path);
        var environment = KeyRingFile.Of(_folder, keyFile: null, ring.ToText());
        Assert.Null(environment.Path);
        Assert.Equal(ring.ToText(), environment.Read().ToText());
        Assert.Throws<KeyRingException>(() => environment.Write(ring));
        var beside = KeyRingFile.Of(_folder);
        Assert.True(beside.BesideData);
        Assert.Equal(Path.Combine(_folder, "keys", "register.keys"), beside.Path);
    }

    [Fact]
    public void A_ring_is_made_once_and_its_file_is_for_its_owner_alone()
    {
        var file = KeyRingFile.Of(_folder);
        Assert.Contains("missing", Assert.Throws<KeyRingException>(file.Read).Message, StringComparison.Ordinal);
        using var made = file.ReadOrMake("register.example/log");
        using var read = file.ReadOrMake("register.example/log");
        Assert.Equal(made.ToText(), read.ToText());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path!));
            File.SetUnixFileMode(file.Path!, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Assert.Contains("chmod 600", Assert.Throws<KeyRingException>(file.Read).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_no_ring_is_said_to_be_none_without_quoting_it()
    {
        var refused = Assert.Throws<KeyRingException>(KeyRingFile.Of(_folder, keyFile: null, "{\"keys\":{\"1\":\"secret\"}}").Read);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_key_outlives_a_rotation_and_each_purpose_has_its_own()
    {
        using var ring = KeyRing.Create(NoteKey.Generate("register.example/log").Export());
        using var later = ring.Rotated().WithoutOlder();
        Assert.Equal(ring.Derive("server keys"), later.Derive("server keys"));
        Assert.NotEqual(ring.Derive("server keys"), ring.Derive("cookies"));
        Assert.Equal(32, ring.Derive("server keys").Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
