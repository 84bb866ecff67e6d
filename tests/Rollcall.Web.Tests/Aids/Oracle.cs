using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rollcall.Web.Tests;

/// <summary>What the other side computes, written apart from the server.</summary>
internal static class Oracle
{
    /// <summary>RFC 6238 with SHA-1, 30 seconds, six digits.</summary>
    public static string Totp(byte[] secret, DateTimeOffset moment)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, moment.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What apps compute.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xF;
        var number = ((hash[at] & 0x7F) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("000000");
    }
}
