using System.Security.Cryptography;
using System.Text.Json;

namespace Rollcall.Cli;

/// <summary>What run.json says of a file that was read, so that anybody can tell whether theirs is the same.</summary>
internal static class InputDigest
{
    /// <summary>Writes name, size and digest into the object that is being written.</summary>
    public static void Write(Utf8JsonWriter json, string path)
    {
        using var input = File.OpenRead(path);
        json.WriteString("name", Path.GetFileName(path));
        json.WriteNumber("bytes", input.Length);
        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(input)));
    }
}
