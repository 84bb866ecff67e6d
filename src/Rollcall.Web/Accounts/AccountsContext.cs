using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rollcall.Web;

/// <summary>Accounts, their sessions and their programs. Apart from the register, so that either can be restored without the other.</summary>
internal abstract class AccountsContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<ClientKey> ClientKeys => Set<ClientKey>();

    public DbSet<SeenNonce> SeenNonces => Set<SeenNonce>();

    /// <summary>The version whose tables know passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<IdentityUserClaim<Guid>>().Ignore<IdentityUserLogin<Guid>>().Ignore<IdentityUserToken<Guid>>();
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
        });
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
            account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.TwoFactorEnabled);
            account.Property(a => a.Role).HasConversion(new ValueConverter<Role, string>(r => r.Word(), w => Roles.Parse(w))).HasMaxLength(20);
            account.Property(a => a.Language).HasMaxLength(35);
            account.HasIndex(a => a.InvitationHash).IsUnique();
            account.HasMany(a => a.RecoveryCodes).WithOne().HasForeignKey(c => c.Account);
        });
        builder.Entity<RecoveryCode>().ToTable("recovery_codes").HasKey(c => new { c.Account, c.Hash });
        builder.Entity<Session>(session =>
        {
            session.ToTable("sessions");
            session.Property(s => s.Stage).HasConversion<string>().HasMaxLength(20);
            session.HasIndex(s => s.KeyHash).IsUnique();
            session.HasIndex(s => s.Account);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.Account).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AccessToken>(token =>
        {
            token.ToTable("access_tokens");
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.Account);
        });
        builder.Entity<ClientKey>(key =>
        {
            key.ToTable("client_keys");
            key.HasIndex(k => k.PublicKey).IsUnique();
            key.HasOne<Account>().WithMany().HasForeignKey(k => k.Account);
        });
        builder.Entity<SeenNonce>(nonce =>
        {
            nonce.ToTable("seen_nonces");
            nonce.HasKey(n => new { n.Key, n.Nonce });
            nonce.Property(n => n.Nonce).HasMaxLength(100);
            nonce.HasIndex(n => n.ForgetAt);
            nonce.HasOne<ClientKey>().WithMany().HasForeignKey(n => n.Key);
        });
    }
}
