using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rollcall.Register;

/// <summary>The register's tables, as one viewer may see them.</summary>
internal abstract class RegisterContext(DbContextOptions options, Sight sight) : DbContext(options)
{
    private const int Words = 200;

    /// <summary>What is seen; the thread that writes sets it to the author of each command.</summary>
    public Sight Sight { get; set; } = sight;

    public DbSet<PartyRow> Parties => Set<PartyRow>();

    public DbSet<ListRow> Lists => Set<ListRow>();

    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<RejectedRow> Rejected => Set<RejectedRow>();

    public DbSet<MatchRow> Matches => Set<MatchRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public DbSet<ClarificationRow> Clarifications => Set<ClarificationRow>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    public DbSet<StatementRow> Statements => Set<StatementRow>();

    public DbSet<FigureRow> Figures => Set<FigureRow>();

    public DbSet<ReadingRow> Readings => Set<ReadingRow>();

    public DbSet<LogRow> Log => Set<LogRow>();

    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(Words);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Table<PartyRow>(modelBuilder, "party", r => r.Id, r => Sight.All || Sight.Parties || r.Id == Sight.Party);
        Table<ListRow>(modelBuilder, "list", r => r.Id, r => Sight.All || r.Party == Sight.Party).HasIndex(r => new { r.Party, r.Name }).IsUnique();
        Table<SubmissionRow>(modelBuilder, "submission", r => r.Id, r => Sight.All || r.Party == Sight.Party).HasIndex(r => new { r.List, r.Sha256 });
        var entry = Table<EntryRow>(modelBuilder, "entry", r => r.Id, r => Sight.All || r.Party == Sight.Party
            || Releases.Any(s => s.Entry == r.Root && s.ToParty == Sight.Party && s.Ended == null));
        entry.HasIndex(r => new { r.Submission, r.Row });
        entry.HasIndex(r => r.Root);
        entry.HasIndex(r => r.Person);
        entry.HasIndex(r => r.OwnPerson);
        Table<RejectedRow>(modelBuilder, "rejected", r => new { r.Submission, r.Row, r.Line }, r => Sight.All || r.Party == Sight.Party);
        var match = Table<MatchRow>(modelBuilder, "match", r => r.Id, r => Sight.All);
        match.HasIndex(r => new { r.Left, r.Right }).IsUnique();
        match.HasIndex(r => r.Right);
        match.HasIndex(r => new { r.State, r.Weight });
        Table<DecisionRow>(modelBuilder, "decision", r => r.Id, r => Sight.All).HasIndex(r => r.Match);
        Table<ReleaseRow>(modelBuilder, "release", r => r.Id, r => Sight.All || r.ToParty == Sight.Party).HasIndex(r => new { r.Entry, r.ToParty });
        Table<ClarificationRow>(modelBuilder, "clarification", r => r.Id, r => Sight.All || r.Party == Sight.Party).HasIndex(r => r.Entry);
        var answer = Table<AnswerRow>(modelBuilder, "answer", r => r.Id, r => Sight.All || r.Party == Sight.Party);
        answer.HasIndex(r => r.Clarification);
        answer.HasIndex(r => r.Entry);
        Table<StatementRow>(modelBuilder, "statement", r => r.Id, r => Sight.All || Sight.Statements);
        Table<FigureRow>(modelBuilder, "figure", r => new { r.Statement, r.Number }, r => Sight.All || Sight.Statements);
        Table<ReadingRow>(modelBuilder, "reading", r => r.Id, r => Sight.Audit).HasIndex(r => r.Entry);
        var log = Table<LogRow>(modelBuilder, "log", r => r.Leaf, r => Sight.All || r.Party == Sight.Party || r.By == Sight.Account);
        log.Property(r => r.Leaf).ValueGeneratedNever();
        log.HasIndex(r => r.Command).IsUnique();
        log.HasIndex(r => r.Subject);
        modelBuilder.Entity<CheckpointRow>(checkpoint =>
        {
            checkpoint.ToTable("checkpoint").HasKey(r => r.Size);
            checkpoint.Property(r => r.Size).ValueGeneratedNever();
        });
    }

    /// <summary>A table with its key and who sees which rows of it. There is no table of persons or parties without the latter.</summary>
    private static EntityTypeBuilder<T> Table<T>(
        ModelBuilder model, string name, Expression<Func<T, object?>> key, Expression<Func<T, bool>> seen)
        where T : class
    {
        var table = model.Entity<T>();
        table.ToTable(name).HasKey(key);
        table.HasQueryFilter(seen);
        return table;
    }

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
