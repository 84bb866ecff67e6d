using System.Security.Cryptography;

namespace Rollcall.Web.Tests;

public sealed class ServeTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080", "unencrypted")]
    [InlineData("http://192.0.2.1:80", "unencrypted")]
    [InlineData("https://127.0.0.1:5443", "--certificate")]
    [InlineData("127.0.0.1:5080", "no address")]
    [InlineData("ftp://127.0.0.1", "no address")]
    public void Passwords_never_travel_in_the_clear(string url, string why) =>
        Assert.Contains(why, Assert.Throws<ServeException>(() => ServeRules.Check(RunningServer.NewOptions() with { Urls = [url] })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_demonstration_stays_on_this_machine() => Assert.Throws<ServeException>(() => ServeRules.Check(
        RunningServer.NewOptions() with { Demo = true, Urls = ["https://0.0.0.0:443"], Certificate = new FileInfo("x.pem") }));

    [Fact]
    public async Task A_demonstration_prints_its_passwords_once_and_its_folder_is_no_real_one()
    {
        var options = RunningServer.NewOptions() with { Demo = true };
        await using (var first = await RunningServer.Start(options, keepFolder: true))
        {
            Assert.Empty(first.SetUpCode);
            var lines = first.Terminal.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(l => l.Length == 3 && l[1].Length == 19).ToList();
            Assert.Equal(7, lines.Count);
            foreach (var line in lines)
            {
                using var browser = first.NewBrowser();
                Assert.Equal("done", (await browser.SignIn(line[0], line[1])).GetProperty("next").GetString());
                Assert.Equal(line[2], (await browser.Done("GET", "/api/v1/account/me")).GetProperty("role").GetString());
            }
        }

        await Assert.ThrowsAsync<ServeException>(() => RunningServer.Start(options with { Demo = false }, keepFolder: true));
        await using var second = await RunningServer.Start(options);
        Assert.DoesNotContain("Sign in as", second.Terminal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights.");
            return;
        }

        await using var server = await RunningServer.Start();
        foreach (var entry in server.Options.DataFolder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Append(server.Options.DataFolder))
        {
            Assert.True((entry.UnixFileMode & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) == UnixFileMode.None, entry.FullName);
        }

        File.SetUnixFileMode(server.Options.DataFolder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        Assert.Contains("chmod 700", Assert.Throws<ServeException>(() => DataFolder.Prepare(server.Options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_encrypted_with_a_key_ring_that_may_lie_elsewhere()
    {
        var elsewhere = new FileInfo(Path.GetTempFileName() + ".key");
        var options = RunningServer.NewOptions() with { KeyFile = elsewhere };
        await using (var first = await RunningServer.Start(options, keepFolder: true))
        {
            (await first.SetUp()).Dispose();
            Assert.False(File.Exists(Path.Combine(options.DataFolder.FullName, "keys", "register.keys")));
            var keys = Directory.EnumerateFiles(MasterKey.KeysFolder(options), "*.xml").Select(File.ReadAllText).ToList();
            Assert.NotEmpty(keys);
            Assert.All(keys, k => Assert.Contains("<sealed", k, StringComparison.Ordinal));
            Assert.All(keys, k => Assert.DoesNotContain("masterKey", k, StringComparison.Ordinal));
        }

        File.Delete(elsewhere.FullName);
        Assert.Contains("is missing", Assert.Throws<ServeException>(() => RegisterKeys.Open(options)).Message, StringComparison.Ordinal);
        options.DataFolder.Delete(recursive: true);
    }

    [Fact]
    public void What_is_encrypted_and_altered_is_not_decrypted()
    {
        var options = RunningServer.NewOptions();
        DataFolder.Prepare(options);
        using var keys = RegisterKeys.Open(options);
        using var key = MasterKey.Of(keys.Ring, keys.BesideData);
        var cipher = key.Encrypt("plain"u8);
        Assert.Equal("plain"u8, key.Decrypt(cipher));
        Assert.NotEqual(cipher, key.Encrypt("plain"u8));
        for (var i = 0; i < cipher.Length; i++)
        {
            var altered = cipher.ToArray();
            altered[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(altered));
        }

        options.DataFolder.Delete(recursive: true);
    }
}
