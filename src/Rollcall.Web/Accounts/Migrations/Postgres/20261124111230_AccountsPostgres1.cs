using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rollcall.Web;

/// <inheritdoc />
internal sealed partial class AccountsPostgres1 : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(
            name: "accounts");

        migrationBuilder.CreateTable(
            name: "accounts",
            schema: "accounts",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "uuid", nullable: false),
                Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                Party = table.Column<Guid>(type: "uuid", nullable: true),
                Language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                DisabledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                TotpSecret = table.Column<byte[]>(type: "bytea", nullable: true),
                TotpStep = table.Column<long>(type: "bigint", nullable: false),
                TotpOffered = table.Column<byte[]>(type: "bytea", nullable: true),
                InvitationHash = table.Column<byte[]>(type: "bytea", nullable: true),
                InvitationExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                PasswordHash = table.Column<string>(type: "text", nullable: true),
                SecurityStamp = table.Column<string>(type: "text", nullable: true),
                ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "access_tokens",
            schema: "accounts",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "uuid", nullable: false),
                Account = table.Column<Guid>(type: "uuid", nullable: false),
                Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                Name = table.Column<string>(type: "text", nullable: false),
                Scopes = table.Column<string>(type: "text", nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                LastUsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_access_tokens", x => x.Id);
                table.ForeignKey(
                    name: "FK_access_tokens_accounts_Account",
                    column: x => x.Account,
                    principalSchema: "accounts",
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "client_keys",
            schema: "accounts",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "uuid", nullable: false),
                Account = table.Column<Guid>(type: "uuid", nullable: false),
                PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                Name = table.Column<string>(type: "text", nullable: false),
                Scopes = table.Column<string>(type: "text", nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                LastUsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_client_keys", x => x.Id);
                table.ForeignKey(
                    name: "FK_client_keys_accounts_Account",
                    column: x => x.Account,
                    principalSchema: "accounts",
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "passkeys",
            schema: "accounts",
            columns: table => new
            {
                CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                UserId = table.Column<Guid>(type: "uuid", nullable: false),
                Data = table.Column<string>(type: "jsonb", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_passkeys", x => x.CredentialId);
                table.ForeignKey(
                    name: "FK_passkeys_accounts_UserId",
                    column: x => x.UserId,
                    principalSchema: "accounts",
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "recovery_codes",
            schema: "accounts",
            columns: table => new
            {
                Account = table.Column<Guid>(type: "uuid", nullable: false),
                Hash = table.Column<byte[]>(type: "bytea", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_recovery_codes", x => new { x.Account, x.Hash });
                table.ForeignKey(
                    name: "FK_recovery_codes_accounts_Account",
                    column: x => x.Account,
                    principalSchema: "accounts",
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "sessions",
            schema: "accounts",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "uuid", nullable: false),
                KeyHash = table.Column<byte[]>(type: "bytea", nullable: false),
                Account = table.Column<Guid>(type: "uuid", nullable: true),
                Stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                Stamp = table.Column<string>(type: "text", nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                LastSeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                Methods = table.Column<string>(type: "text", nullable: false),
                Challenge = table.Column<string>(type: "text", nullable: true),
                ChallengeExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_sessions", x => x.Id);
                table.ForeignKey(
                    name: "FK_sessions_accounts_Account",
                    column: x => x.Account,
                    principalSchema: "accounts",
                    principalTable: "accounts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "seen_nonces",
            schema: "accounts",
            columns: table => new
            {
                Key = table.Column<Guid>(type: "uuid", nullable: false),
                Nonce = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                ForgetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_seen_nonces", x => new { x.Key, x.Nonce });
                table.ForeignKey(
                    name: "FK_seen_nonces_client_keys_Key",
                    column: x => x.Key,
                    principalSchema: "accounts",
                    principalTable: "client_keys",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "IX_access_tokens_Account",
            schema: "accounts",
            table: "access_tokens",
            column: "Account");

        migrationBuilder.CreateIndex(
            name: "IX_access_tokens_Hash",
            schema: "accounts",
            table: "access_tokens",
            column: "Hash",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_accounts_InvitationHash",
            schema: "accounts",
            table: "accounts",
            column: "InvitationHash",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "UserNameIndex",
            schema: "accounts",
            table: "accounts",
            column: "NormalizedUserName",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_client_keys_Account",
            schema: "accounts",
            table: "client_keys",
            column: "Account");

        migrationBuilder.CreateIndex(
            name: "IX_client_keys_PublicKey",
            schema: "accounts",
            table: "client_keys",
            column: "PublicKey",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_passkeys_UserId",
            schema: "accounts",
            table: "passkeys",
            column: "UserId");

        migrationBuilder.CreateIndex(
            name: "IX_seen_nonces_ForgetAt",
            schema: "accounts",
            table: "seen_nonces",
            column: "ForgetAt");

        migrationBuilder.CreateIndex(
            name: "IX_sessions_Account",
            schema: "accounts",
            table: "sessions",
            column: "Account");

        migrationBuilder.CreateIndex(
            name: "IX_sessions_KeyHash",
            schema: "accounts",
            table: "sessions",
            column: "KeyHash",
            unique: true);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "access_tokens",
            schema: "accounts");

        migrationBuilder.DropTable(
            name: "passkeys",
            schema: "accounts");

        migrationBuilder.DropTable(
            name: "recovery_codes",
            schema: "accounts");

        migrationBuilder.DropTable(
            name: "seen_nonces",
            schema: "accounts");

        migrationBuilder.DropTable(
            name: "sessions",
            schema: "accounts");

        migrationBuilder.DropTable(
            name: "client_keys",
            schema: "accounts");

        migrationBuilder.DropTable(
            name: "accounts",
            schema: "accounts");
    }
}
