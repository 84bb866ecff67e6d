using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace Rollcall.Web;

/// <summary>How a request says who sends it: a browser's session, a program's token, a program's signature.</summary>
internal static class SignInSetup
{
    private const string Either = "either";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<Sessions>().AddScoped<NewAccounts>().AddSingleton<SetUpCode>().AddSingleton<SignInLimits>();
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, o => o.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null)
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(AccessTokenHandler.Name, null)
            .AddScheme<AuthenticationSchemeOptions, SignatureHandler>(SignatureHandler.Name, null);
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<CookieNames>((o, cookies) =>
        {
            o.HeaderName = AntiforgeryGuard.Header;
            o.Cookie.Name = cookies.Antiforgery;
            o.Cookie.Path = "/";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = cookies.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            o.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/api/v1/account").WithTags("account");
        var signIn = account.MapGroup("").AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).WithMetadata(new NoToken());
        signIn.MapSetUp();
        signIn.MapPasswordSignIn();
        signIn.MapPasskeySignIn();
        signIn.MapInvitation();
        account.MapEnrolment();
        account.MapPasskeys();
        account.MapOwnAccount();
        account.MapOwnClients();
        app.MapAdministration();
    }

    private static string SchemeOf(HttpContext context) =>
        AccessTokenHandler.IsFor(context.Request) ? AccessTokenHandler.Name
        : SignatureHandler.IsFor(context.Request) ? SignatureHandler.Name
        : SessionHandler.Name;

    /// <summary>Nobody is signed in yet whose cookie another site could use.</summary>
    private sealed class NoToken : IAntiforgeryMetadata
    {
        public bool RequiresValidation => false;
    }
}
