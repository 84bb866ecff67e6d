using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Begins, finds and ends sessions. Each step of a sign-in gets a new key, so that none known before it is worth anything after.</summary>
internal sealed class Sessions(AccountsContext accounts, CookieNames cookies, TimeProvider clock, ILogger<Sessions> log)
{
    /// <summary>Begins a session for this browser in place of the one that it has, if any.</summary>
    /// <param name="context">The request; its answer gets the cookie.</param>
    /// <param name="account">Whose it is; null while nobody is known.</param>
    /// <param name="stage">How far the sign-in has come.</param>
    /// <param name="methods">How its owner proved who they are.</param>
    /// <param name="since">When the sign-in began that this goes on with; its twelve hours are not begun anew.</param>
    public async Task<Session> Begin(HttpContext context, Account? account, SessionStage stage, string methods, DateTimeOffset? since = null)
    {
        if (CurrentSession.Of(context) is { } earlier)
        {
            await accounts.Sessions.Where(s => s.Id == earlier.Session.Id).ExecuteDeleteAsync(context.RequestAborted);
        }

        var now = clock.GetUtcNow();
        var key = Secret.Create();
        var session = new Session
        {
            Id = Guid.CreateVersion7(now),
            KeyHash = Secret.Hash(key),
            Account = account?.Id,
            Stage = stage,
            Stamp = account?.SecurityStamp ?? "",
            CreatedAt = since ?? now,
            LastSeenAt = now,
            ConfirmedAt = now,
            Methods = methods,
        };
        accounts.Sessions.Add(session);
        await accounts.SaveChangesAsync(context.RequestAborted);
        context.Response.Cookies.Append(cookies.Session, key, CookieOptions());
        context.Features.Set(new CurrentSession(session, account));
        if (stage == SessionStage.Complete && since is null)
        {
            log.SignedIn(account!.Id, methods);
        }

        return session;
    }

    /// <summary>The live session of a cookie's value, or null.</summary>
    public async Task<CurrentSession?> Find(string key, CancellationToken cancel)
    {
        var hash = Secret.Hash(key);
        var found = await (
            from session in accounts.Sessions.AsNoTracking()
            where session.KeyHash == hash
            join account in accounts.Users.AsNoTracking() on session.Account equals (Guid?)account.Id into owners
            from account in owners.DefaultIfEmpty()
            select new { session, account }).SingleOrDefaultAsync(cancel);
        var now = clock.GetUtcNow();
        if (found is null || SessionClock.IsOver(found.session, now)
            || (found.session.Account is not null && (found.account is not { DisabledAt: null } || found.account.SecurityStamp != found.session.Stamp)))
        {
            return null;
        }

        if (now - found.session.LastSeenAt > SessionClock.Grain)
        {
            await accounts.Sessions.Where(s => s.Id == found.session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancel);
        }

        return new CurrentSession(found.session, found.account);
    }

    /// <summary>Notes that its owner has proved anew who they are, and gives the browser a new key.</summary>
    public Task<Session> Confirm(HttpContext context, Session session, Account account) =>
        Begin(context, account, SessionStage.Complete, session.Methods, since: session.CreatedAt);

    /// <summary>Fails unless its owner has proved lately who they are.</summary>
    public void RequireConfirmed(Session session)
    {
        if (clock.GetUtcNow() - session.ConfirmedAt > SessionClock.Confirmed)
        {
            throw new RefusalException(ProblemKind.ConfirmationNeeded);
        }
    }

    /// <summary>Keeps the state of a passkey ceremony with the session.</summary>
    public Task SetChallenge(Session session, string? state, CancellationToken cancel)
    {
        DateTimeOffset? expires = clock.GetUtcNow() + SessionClock.Challenge;
        return accounts.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Challenge, state).SetProperty(s => s.ChallengeExpiresAt, expires), cancel);
    }

    /// <summary>The state of the ceremony that is under way. It is taken: a second answer finds none.</summary>
    public async Task<string> TakeChallenge(Session session, CancellationToken cancel)
    {
        var state = session.Challenge;
        var taken = state is not null && session.ChallengeExpiresAt > clock.GetUtcNow()
            && await accounts.Sessions.Where(s => s.Id == session.Id && s.Challenge == state)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Challenge, (string?)null), cancel) == 1;
        return taken ? state! : throw new RefusalException(ProblemKind.CodeRefused, "No passkey was asked for, or too long ago. Begin again.");
    }

    /// <summary>Ends a session of an account: this browser's or another's.</summary>
    public async Task<bool> End(Guid account, Guid session, CancellationToken cancel) =>
        await accounts.Sessions.Where(s => s.Id == session && s.Account == account).ExecuteDeleteAsync(cancel) == 1;

    /// <summary>Ends all sessions of an account, at once.</summary>
    public Task EndAll(Guid account, CancellationToken cancel) =>
        accounts.Sessions.Where(s => s.Account == account).ExecuteDeleteAsync(cancel);

    /// <summary>Takes the cookie from the browser.</summary>
    public void Forget(HttpContext context) => context.Response.Cookies.Delete(cookies.Session, CookieOptions());

    /// <summary>Removes what is over: sessions, and nonces of signed requests.</summary>
    public async Task Sweep(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (idle, absolute, unfinished) = (now - SessionClock.Idle, now - SessionClock.Absolute, now - SessionClock.Unfinished);
        await accounts.Sessions
            .Where(s => s.CreatedAt < absolute || s.LastSeenAt < idle || (s.Stage != SessionStage.Complete && s.CreatedAt < unfinished))
            .ExecuteDeleteAsync(cancel);
        await accounts.SeenNonces.Where(n => n.ForgetAt < now).ExecuteDeleteAsync(cancel);
    }

    private CookieOptions CookieOptions() => new() { HttpOnly = true, Secure = cookies.Secure, SameSite = SameSiteMode.Lax, Path = "/" };
}
