using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rollcall.Web;

/// <inheritdoc />
internal sealed partial class AccountsSqlite1 : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "accounts",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                Party = table.Column<Guid>(type: "TEXT", nullable: true),
                Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                DisabledAt = table.Column<long>(type: "INTEGER", nullable: true),
                TotpSecret = table.Column<byte[]>(type: "BLOB", nullable: true),
                TotpStep = table.Column<long>(type: "INTEGER", nullable: false),
                TotpOffered = table.Column<byte[]>(type: "BLOB", nullable: true),
                InvitationHash = table.Column<byte[]>(type: "BLOB", nullable: true),
                InvitationExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "access_tokens",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                Account = table.Column<Guid>(type: "TEXT", nullable: false),
                Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                Name = table.Column<string>(type: "TEXT", nullable: false),
                Scopes = table.Column<string>(type: "TEXT", nullable: false),
                CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_access_tokens", x => x.Id);
                table.ForeignKey(
                    name: "FK_access_tokens_accounts_Account",
                    column: x => x.Account,
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "client_keys",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                Account = table.Column<Guid>(type: "TEXT", nullable: false),
                PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                Name = table.Column<string>(type: "TEXT", nullable: false),
                Scopes = table.Column<string>(type: "TEXT", nullable: false),
                CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_client_keys", x => x.Id);
                table.ForeignKey(
                    name: "FK_client_keys_accounts_Account",
                    column: x => x.Account,
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "passkeys",
            columns: table => new
            {
                CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                Data = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_passkeys", x => x.CredentialId);
                table.ForeignKey(
                    name: "FK_passkeys_accounts_UserId",
                    column: x => x.UserId,
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "recovery_codes",
            columns: table => new
            {
                Account = table.Column<Guid>(type: "TEXT", nullable: false),
                Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_recovery_codes", x => new { x.Account, x.Hash });
                table.ForeignKey(
                    name: "FK_recovery_codes_accounts_Account",
                    column: x => x.Account,
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "sessions",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                KeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                Account = table.Column<Guid>(type: "TEXT", nullable: true),
                Stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                Stamp = table.Column<string>(type: "TEXT", nullable: false),
                CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                LastSeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: false),
                Methods = table.Column<string>(type: "TEXT", nullable: false),
                Challenge = table.Column<string>(type: "TEXT", nullable: true),
                ChallengeExpiresAt = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_sessions", x => x.Id);
                table.ForeignKey(
                    name: "FK_sessions_accounts_Account",
                    column: x => x.Account,
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "seen_nonces",
            columns: table => new
            {
                Key = table.Column<Guid>(type: "TEXT", nullable: false),
                Nonce = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                ForgetAt = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_seen_nonces", x => new { x.Key, x.Nonce });
                table.ForeignKey(
                    name: "FK_seen_nonces_client_keys_Key",
                    column: x => x.Key,
                    principalTable: "client_keys",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "IX_access_tokens_Account",
            table: "access_tokens",
            column: "Account");

        migrationBuilder.CreateIndex(
            name: "IX_access_tokens_Hash",
            table: "access_tokens",
            column: "Hash",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_accounts_InvitationHash",
            table: "accounts",
            column: "InvitationHash",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "UserNameIndex",
            table: "accounts",
            column: "NormalizedUserName",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_client_keys_Account",
            table: "client_keys",
            column: "Account");

        migrationBuilder.CreateIndex(
            name: "IX_client_keys_PublicKey",
            table: "client_keys",
            column: "PublicKey",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_passkeys_UserId",
            table: "passkeys",
            column: "UserId");

        migrationBuilder.CreateIndex(
            name: "IX_seen_nonces_ForgetAt",
            table: "seen_nonces",
            column: "ForgetAt");

        migrationBuilder.CreateIndex(
            name: "IX_sessions_Account",
            table: "sessions",
            column: "Account");

        migrationBuilder.CreateIndex(
            name: "IX_sessions_KeyHash",
            table: "sessions",
            column: "KeyHash",
            unique: true);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "access_tokens");

        migrationBuilder.DropTable(
            name: "passkeys");

        migrationBuilder.DropTable(
            name: "recovery_codes");

        migrationBuilder.DropTable(
            name: "seen_nonces");

        migrationBuilder.DropTable(
            name: "sessions");

        migrationBuilder.DropTable(
            name: "client_keys");

        migrationBuilder.DropTable(
            name: "accounts");
    }
}
