using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rollcall.Register.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clarification = table.Column<Guid>(type: "TEXT", nullable: false),
                    Entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "checkpoint",
                columns: table => new
                {
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkpoint", x => x.Size);
                });

            migrationBuilder.CreateTable(
                name: "clarification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<Guid>(type: "TEXT", nullable: false),
                    Entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Question = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false),
                    Closed = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clarification", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Match = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false),
                    Retracted = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<Guid>(type: "TEXT", nullable: false),
                    Submission = table.Column<Guid>(type: "TEXT", nullable: false),
                    Root = table.Column<Guid>(type: "TEXT", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Facts = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Nonce = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OwnPerson = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false),
                    Superseded = table.Column<long>(type: "INTEGER", nullable: true),
                    Erased = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "figure",
                columns: table => new
                {
                    Statement = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OfParty = table.Column<Guid>(type: "TEXT", nullable: true),
                    Bound = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure", x => new { x.Statement, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "list",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "log",
                columns: table => new
                {
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false),
                    Command = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<Guid>(type: "TEXT", nullable: true),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Payload = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Nonce = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Commitment = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log", x => x.Leaf);
                });

            migrationBuilder.CreateTable(
                name: "match",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Left = table.Column<Guid>(type: "TEXT", nullable: false),
                    Right = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcrossParties = table.Column<bool>(type: "INTEGER", nullable: false),
                    Weight = table.Column<double>(type: "REAL", nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "party",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_party", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reading", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rejected",
                columns: table => new
                {
                    Submission = table.Column<Guid>(type: "TEXT", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Party = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rejected", x => new { x.Submission, x.Row, x.Line });
                });

            migrationBuilder.CreateTable(
                name: "release",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToParty = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Risk = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false),
                    Ended = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Speaker = table.Column<string>(type: "TEXT", nullable: false),
                    ForParty = table.Column<Guid>(type: "TEXT", nullable: true),
                    SaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<Guid>(type: "TEXT", nullable: false),
                    Instalment = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", nullable: false),
                    EntriesRoot = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaf = table.Column<long>(type: "INTEGER", nullable: false),
                    Linked = table.Column<long>(type: "INTEGER", nullable: true),
                    Withdrawn = table.Column<long>(type: "INTEGER", nullable: true),
                    FileErased = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_answer_Clarification",
                table: "answer",
                column: "Clarification");

            migrationBuilder.CreateIndex(
                name: "IX_answer_Entry",
                table: "answer",
                column: "Entry");

            migrationBuilder.CreateIndex(
                name: "IX_clarification_Entry",
                table: "clarification",
                column: "Entry");

            migrationBuilder.CreateIndex(
                name: "IX_decision_Match",
                table: "decision",
                column: "Match");

            migrationBuilder.CreateIndex(
                name: "IX_entry_OwnPerson",
                table: "entry",
                column: "OwnPerson");

            migrationBuilder.CreateIndex(
                name: "IX_entry_Person",
                table: "entry",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_entry_Root",
                table: "entry",
                column: "Root");

            migrationBuilder.CreateIndex(
                name: "IX_entry_Submission_Row",
                table: "entry",
                columns: new[] { "Submission", "Row" });

            migrationBuilder.CreateIndex(
                name: "IX_list_Party_Name",
                table: "list",
                columns: new[] { "Party", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_log_Command",
                table: "log",
                column: "Command",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_log_Subject",
                table: "log",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_match_Left_Right",
                table: "match",
                columns: new[] { "Left", "Right" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_match_Right",
                table: "match",
                column: "Right");

            migrationBuilder.CreateIndex(
                name: "IX_match_State_Weight",
                table: "match",
                columns: new[] { "State", "Weight" });

            migrationBuilder.CreateIndex(
                name: "IX_reading_Entry",
                table: "reading",
                column: "Entry");

            migrationBuilder.CreateIndex(
                name: "IX_release_Entry_ToParty",
                table: "release",
                columns: new[] { "Entry", "ToParty" });

            migrationBuilder.CreateIndex(
                name: "IX_submission_List_Sha256",
                table: "submission",
                columns: new[] { "List", "Sha256" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer");

            migrationBuilder.DropTable(
                name: "checkpoint");

            migrationBuilder.DropTable(
                name: "clarification");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "entry");

            migrationBuilder.DropTable(
                name: "figure");

            migrationBuilder.DropTable(
                name: "list");

            migrationBuilder.DropTable(
                name: "log");

            migrationBuilder.DropTable(
                name: "match");

            migrationBuilder.DropTable(
                name: "party");

            migrationBuilder.DropTable(
                name: "reading");

            migrationBuilder.DropTable(
                name: "rejected");

            migrationBuilder.DropTable(
                name: "release");

            migrationBuilder.DropTable(
                name: "statement");

            migrationBuilder.DropTable(
                name: "submission");
        }
    }
}
