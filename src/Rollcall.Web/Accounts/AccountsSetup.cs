using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Rollcall.Web;

/// <summary>ASP.NET Core Identity as this server uses it: passwords, lockout, stamps and passkeys. Sessions and codes are its own.</summary>
internal static class AccountsSetup
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512: OWASP Password Storage Cheat Sheet, 2023.</summary>
    public const int HashIterations = 210_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services, ServeOptions options)
    {
        services.AddAccountsDatabase(options);
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                identity.Lockout.MaxFailedAccessAttempts = options.Limits.FailuresBeforeLockout;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddEntityFrameworkStores<AccountsContext>()
            .AddSignInManager();
        for (var i = services.Count - 1; i >= 0; i--)
        {
            // Identity's own rules ask for kinds of characters.
            if (services[i].ServiceType == typeof(IPasswordValidator<Account>))
            {
                services.RemoveAt(i);
            }
        }

        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashIterations);
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.AuthenticatorTimeout = SessionClock.Challenge;
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
            o.AttestationConveyancePreference = "none";
            o.ValidateOrigin = c => ValueTask.FromResult(
                !c.CrossOrigin && string.Equals(c.Origin, $"{c.HttpContext.Request.Scheme}://{c.HttpContext.Request.Host}", StringComparison.OrdinalIgnoreCase));
        });
        services.AddSingleton(provider => new NobodysPassword(new PasswordHasher<Account>(provider.GetRequiredService<IOptions<PasswordHasherOptions>>())));
        services.AddScoped<Totp>().AddScoped<SecondFactors>().AddScoped<Passwords>();
        return services;
    }
}
