using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>
/// Codes of an authenticator app: RFC 6238 with SHA-1, six digits, steps of 30 seconds, which is what every app reads. A code is taken in its
/// own step and the one on either side, and once. Secrets are kept encrypted.
/// </summary>
internal sealed class Totp(IDataProtectionProvider protection, AccountsContext accounts, TimeProvider clock)
{
    private const int Step = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly IDataProtector _protector = protection.CreateProtector("totp");

    /// <summary>A new secret of 160 bits, as RFC 4226 recommends.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The code of a time step, as in RFC 4226, 5.3.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // What apps compute; HMAC does not need SHA-1 to resist collisions.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Step;

    /// <summary>A secret in base 32, as apps take it by hand.</summary>
    public static string ToBase32(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var b in secret)
        {
            (bits, count) = ((bits << 8) | b, count + 8);
            for (; count >= 5; count -= 5)
            {
                text.Append(Base32[(bits >> (count - 5)) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return (count > 0 ? text.Append(Base32[(bits << (5 - count)) & 31]) : text).ToString();
    }

    public byte[] Protect(byte[] secret) => _protector.Protect(secret);

    /// <summary>Whether the code is right for a secret that is not yet the account's; gives its step.</summary>
    public bool Fits(byte[] protectedSecret, string code, out long step)
    {
        var secret = _protector.Unprotect(protectedSecret);
        var now = StepAt(clock.GetUtcNow());
        step = 0;
        var fits = false;
        for (var at = now - 1; at <= now + 1; at++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, at)), Encoding.UTF8.GetBytes(code)))
            {
                (fits, step) = (true, at);
            }
        }

        return fits;
    }

    /// <summary>Takes a code of the account's app. Two requests with one code: one of them is refused.</summary>
    public async Task<bool> Take(Account account, string code, CancellationToken cancel) =>
        account.TotpSecret is { } secret
        && Fits(secret, code, out var step)
        && await accounts.Users.Where(a => a.Id == account.Id && a.TotpStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.TotpStep, step), cancel) == 1;
}
