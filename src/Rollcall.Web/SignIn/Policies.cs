using Microsoft.AspNetCore.Authorization;

namespace Rollcall.Web;

/// <summary>What an endpoint asks of whoever calls it, before the rules on who may see what. Without one, being signed in is asked.</summary>
internal static class Policies
{
    /// <summary>A browser, by its session. Programs may not change accounts.</summary>
    public const string Session = "session";

    /// <summary>An administrator, at a browser, who has lately confirmed.</summary>
    public const string Administration = "administration";

    public static IServiceCollection AddPolicies(this IServiceCollection services) => services.AddAuthorization(o =>
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        o.DefaultPolicy = signedIn;
        o.FallbackPolicy = signedIn;
        o.AddPolicy(Session, p => p.RequireAuthenticatedUser().RequireAssertion(c => c.User.Identity?.AuthenticationType == SessionHandler.Name));
        o.AddPolicy(Administration, p => p.RequireRole(Role.Administrator.Word()).RequireAssertion(c => c.User.Identity?.AuthenticationType == SessionHandler.Name));
        foreach (var scope in Scopes.All)
        {
            o.AddPolicy(PolicyOf(scope), p => p.RequireAuthenticatedUser().RequireAssertion(c =>
                c.User.Identity?.AuthenticationType == SessionHandler.Name || c.User.HasClaim(ViewerClaims.Scope, scope)));
        }
    });

    /// <summary>Lets a program in only with this scope; a browser is held to its role alone.</summary>
    /// <param name="builder">The endpoints.</param>
    /// <param name="scope">One of <see cref="Scopes"/>.</param>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(PolicyOf(scope));

    /// <summary>Asks a browser's user to have proved lately who they are.</summary>
    public static RouteHandlerBuilder RequireConfirmation(this RouteHandlerBuilder builder) => builder.AddEndpointFilter((invocation, next) =>
    {
        var (session, _) = CurrentSession.Require(invocation.HttpContext, SessionStage.Complete);
        invocation.HttpContext.RequestServices.GetRequiredService<Sessions>().RequireConfirmed(session);
        return next(invocation);
    });

    private static string PolicyOf(string scope) => "scope:" + scope;
}
