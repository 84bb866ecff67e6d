using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Makes, lists and revokes the tokens and keys of one's own programs.</summary>
internal static class OwnClients
{
    private const int LongestDays = 366;
    private const int Most = 50;

    public static void MapOwnClients(this IEndpointRouteBuilder account)
    {
        var own = account.MapGroup("").RequireAuthorization(Policies.Session);
        own.MapGet("/tokens", Tokens).WithSummary("Your programs' tokens");
        own.MapPost("/tokens", CreateToken).RequireConfirmation().WithSummary("Make a token, which is shown once");
        own.MapDelete("/tokens/{id:guid}", RevokeToken).WithSummary("Revoke a token, at once");
        own.MapGet("/keys", Keys).WithSummary("Your programs' public keys");
        own.MapPost("/keys", AddKey).RequireConfirmation().WithSummary("Add the Ed25519 public key of a program that signs its requests");
        own.MapDelete("/keys/{id:guid}", RevokeKey).WithSummary("Revoke a key, at once");
    }

    private static async Task<Ok<IEnumerable<ClientAnswer>>> Tokens(HttpContext context, AccountsContext accounts, CancellationToken cancel)
    {
        var id = context.User.AccountId();
        var own = await accounts.AccessTokens.AsNoTracking().Where(t => t.Account == id).OrderBy(t => t.CreatedAt).ToListAsync(cancel);
        return TypedResults.Ok(own.Select(t => new ClientAnswer(t.Id, t.Name, t.Scopes.Split(' '), t.CreatedAt, t.ExpiresAt, t.LastUsedAt)));
    }

    private static async Task<Ok<TokenAnswer>> CreateToken(TokenRequest request, HttpContext context, AccountsContext accounts, TimeProvider clock, ILogger<AccessToken> log, CancellationToken cancel)
    {
        var id = context.User.AccountId();
        if (await accounts.AccessTokens.CountAsync(t => t.Account == id, cancel) >= Most)
        {
            throw new RefusalException(ProblemKind.Conflict, $"An account may have {Most} tokens. Revoke one that is no longer used.");
        }

        var (now, text) = (clock.GetUtcNow(), AccessTokenHandler.Prefix + Secret.Create());
        var token = new AccessToken
        {
            Id = Guid.CreateVersion7(now),
            Account = id,
            Hash = Secret.Hash(text),
            Name = NameOf(request.Name),
            Scopes = ScopesOf(request.Scopes),
            CreatedAt = now,
            ExpiresAt = now.AddDays(DaysOf(request.Days)),
        };
        accounts.AccessTokens.Add(token);
        await accounts.SaveChangesAsync(cancel);
        log.AccountChanged("token made", id, token.Id);
        return TypedResults.Ok(new TokenAnswer(token.Id, text, token.ExpiresAt));
    }

    private static async Task<NoContent> RevokeToken(Guid id, HttpContext context, AccountsContext accounts, CancellationToken cancel)
    {
        var account = context.User.AccountId();
        return await accounts.AccessTokens.Where(t => t.Id == id && t.Account == account).ExecuteDeleteAsync(cancel) == 1
            ? TypedResults.NoContent()
            : throw new RefusalException(ProblemKind.NotFound);
    }

    private static async Task<Ok<IEnumerable<ClientAnswer>>> Keys(HttpContext context, AccountsContext accounts, CancellationToken cancel)
    {
        var id = context.User.AccountId();
        var own = await accounts.ClientKeys.AsNoTracking().Where(k => k.Account == id).OrderBy(k => k.CreatedAt).ToListAsync(cancel);
        return TypedResults.Ok(own.Select(k => new ClientAnswer(k.Id, k.Name, k.Scopes.Split(' '), k.CreatedAt, k.ExpiresAt, k.LastUsedAt)));
    }

    private static async Task<Ok<KeyAnswer>> AddKey(KeyRequest request, HttpContext context, AccountsContext accounts, TimeProvider clock, ILogger<ClientKey> log, CancellationToken cancel)
    {
        var (id, now, bytes) = (context.User.AccountId(), clock.GetUtcNow(), new byte[32]);
        if (!Convert.TryFromBase64String(request.PublicKey, bytes, out var length) || length != bytes.Length
            || !NSec.Cryptography.PublicKey.TryImport(NSec.Cryptography.SignatureAlgorithm.Ed25519, bytes, NSec.Cryptography.KeyBlobFormat.RawPublicKey, out _))
        {
            throw RefusalException.Invalid("public_key", "An Ed25519 public key is 32 bytes in base 64.");
        }

        if (await accounts.ClientKeys.AnyAsync(k => k.PublicKey == bytes, cancel) || await accounts.ClientKeys.CountAsync(k => k.Account == id, cancel) >= Most)
        {
            throw new RefusalException(ProblemKind.Conflict, $"The key is known already, or your account has {Most} keys. Make a new key, or revoke one that is no longer used.", "public_key");
        }

        var key = new ClientKey
        {
            Id = Guid.CreateVersion7(now),
            Account = id,
            PublicKey = bytes,
            Name = NameOf(request.Name),
            Scopes = ScopesOf(request.Scopes),
            CreatedAt = now,
            ExpiresAt = now.AddDays(DaysOf(request.Days)),
        };
        accounts.ClientKeys.Add(key);
        await accounts.SaveChangesAsync(cancel);
        log.AccountChanged("key added", id, key.Id);
        return TypedResults.Ok(new KeyAnswer(key.Id, key.ExpiresAt));
    }

    private static async Task<NoContent> RevokeKey(Guid id, HttpContext context, AccountsContext accounts, CancellationToken cancel)
    {
        var account = context.User.AccountId();
        return await accounts.ClientKeys.Where(k => k.Id == id && k.Account == account).ExecuteDeleteAsync(cancel) == 1
            ? TypedResults.NoContent()
            : throw new RefusalException(ProblemKind.NotFound);
    }

    private static string NameOf(string name) =>
        name.Trim() is { Length: > 0 and <= 100 } trimmed ? trimmed : throw RefusalException.Invalid("name", "A name needs 1 to 100 characters.");

    private static string ScopesOf(IReadOnlyList<string> scopes) => scopes.Count > 0 && scopes.All(Scopes.All.Contains)
        ? string.Join(' ', scopes.Distinct())
        : throw RefusalException.Invalid("scopes", $"Name one or more of {string.Join(", ", Scopes.All)}.");

    private static int DaysOf(int days) =>
        days is >= 1 and <= LongestDays ? days : throw RefusalException.Invalid("days", $"A token or key is good for 1 to {LongestDays} days.");

    /// <param name="Name">What you call the program.</param>
    /// <param name="Scopes">What it may do: submit, read, export, decide.</param>
    /// <param name="Days">How long it is good for.</param>
    internal sealed record TokenRequest(string Name, IReadOnlyList<string> Scopes, int Days = 90);

    /// <param name="Name">What you call the program.</param>
    /// <param name="PublicKey">The 32 bytes of its Ed25519 public key, in base 64.</param>
    /// <param name="Scopes">What it may do: submit, read, export, decide.</param>
    /// <param name="Days">How long it is good for.</param>
    internal sealed record KeyRequest(string Name, string PublicKey, IReadOnlyList<string> Scopes, int Days = 365);

    /// <param name="Id">By which it is revoked.</param>
    /// <param name="Token">The token. It is shown now and never again.</param>
    /// <param name="ExpiresAt">Until when it is good.</param>
    internal sealed record TokenAnswer(Guid Id, string Token, DateTimeOffset ExpiresAt);

    /// <param name="Id">The keyid for signatures.</param>
    /// <param name="ExpiresAt">Until when it is good.</param>
    internal sealed record KeyAnswer(Guid Id, DateTimeOffset ExpiresAt);

    internal sealed record ClientAnswer(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);
}
