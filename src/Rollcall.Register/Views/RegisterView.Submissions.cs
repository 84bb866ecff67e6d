using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

public sealed partial class RegisterView
{
    /// <summary>Submissions, newest first.</summary>
    /// <param name="list">Of one list; null for all.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<SubmissionView>> Submissions(Guid? list = null, CancellationToken cancel = default) =>
        [.. (await _db.Submissions.Where(s => list == null || s.List == list).OrderByDescending(s => s.Leaf).Take(MostOnPage).ToListAsync(cancel)).Select(Show)];

    /// <summary>A submission.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<SubmissionView> Submission(Guid id, CancellationToken cancel = default) => Show(await Row(id, cancel));

    /// <summary>The file's bytes as they were handed in.</summary>
    /// <exception cref="RefusedException">There is no such submission, or its file was destroyed since a person on it was erased.</exception>
    public async Task<(string Name, byte[] Bytes)> File(Guid submission, CancellationToken cancel = default)
    {
        var row = await Row(submission, cancel);
        return row.FileErased is null && _files.Read(submission) is { } bytes
            ? (row.FileName, bytes)
            : throw new RefusedException(Refusal.Gone, "The file was destroyed, since a person on it was erased on request. Its digest and receipt still hold.");
    }

    /// <summary>The rows that could not be taken, in the file's order.</summary>
    /// <exception cref="RefusedException">There is no such submission.</exception>
    public async Task<IReadOnlyList<RejectedView>> Rejected(Guid submission, CancellationToken cancel = default)
    {
        await Row(submission, cancel);
        var rows = await _db.Rejected.Where(r => r.Submission == submission).OrderBy(r => r.Row).ThenBy(r => r.Line).Take(10_000).ToListAsync(cancel);
        return [.. rows.Select(r => new RejectedView(
            r.Row, r.Line, r.Reason, r.Text is null ? null : _options.Keys.OpenText(r.Text, Places.Rejected(r.Submission, r.Row, r.Line))))];
    }

    /// <summary>What was answered when this file was first handed in for the list; null if it was not.</summary>
    internal async Task<Done?> DoneWith(Guid list, string sha256, CancellationToken cancel)
    {
        var row = await _db.Submissions.FirstOrDefaultAsync(s => s.List == list && s.Sha256 == sha256 && s.Withdrawn == null, cancel);
        return row is null ? null : new Done(row.Id, row.Leaf, row.At, row.Id);
    }

    /// <summary>What was answered to this very id before; null if it is free.</summary>
    /// <exception cref="RefusedException">The id is another command's, which may be another's.</exception>
    internal async Task<Done?> DoneUnder(Guid id, CancellationToken cancel)
    {
        var row = await _db.Log.IgnoreQueryFilters().FirstOrDefaultAsync(l => l.Command == id, cancel);
        return row is null ? null
            : row.By == _viewer.Account && row.Kind == Kinds.NameOf(typeof(SubmitList)) ? new Done(row.Command, row.Leaf, row.At, row.Subject)
            : throw RefusedException.Invalid("id", "Another command has this id. Leave the id out, or take a new one.");
    }

    private async Task<SubmissionRow> Row(Guid id, CancellationToken cancel) =>
        await _db.Submissions.FirstOrDefaultAsync(s => s.Id == id, cancel) ?? throw RefusedException.NotFound("submission");

    private static SubmissionView Show(SubmissionRow s) => new(
        s.Id, s.Party, s.List, s.Instalment, s.FileName, s.Sha256, s.Bytes, s.Taken, s.Rejected, s.At,
        JsonSerializer.Deserialize<FileReading>(s.Reading, RegisterJson.Stored)!, s.Linked is not null, s.Withdrawn is not null, s.FileErased is not null);
}

/// <summary>A submission.</summary>
/// <param name="Id">Its id, which is that of its receipt too.</param>
/// <param name="Party">Who handed it in.</param>
/// <param name="List">For which list.</param>
/// <param name="Instalment">Which instalment of the list it is, from 1.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Taken">How many rows were taken.</param>
/// <param name="Rejected">How many could not be.</param>
/// <param name="At">When.</param>
/// <param name="Reading">How the file was read.</param>
/// <param name="Linked">Whether it was compared with everything there.</param>
/// <param name="Withdrawn">Whether its party took it back.</param>
/// <param name="FileErased">Whether the file's bytes were destroyed on request.</param>
public sealed record SubmissionView(
    Guid Id, Guid Party, Guid List, int Instalment, string FileName, string Sha256, long Bytes, int Taken, int Rejected, DateTimeOffset At,
    FileReading Reading, bool Linked, bool Withdrawn, bool FileErased);

/// <summary>A row that could not be taken.</summary>
public sealed record RejectedView(int Row, int Line, string Reason, string? Text);
