using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>Takes an instalment of a list. It is made by <see cref="CaseRegister.Submit"/> out of the file's bytes.</summary>
/// <param name="List">The standing list.</param>
/// <param name="FileName">The file's name as handed in.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Columns">Headers and the standard columns that they were taken for; null where the sender left it to the program.</param>
/// <param name="EntriesRoot">Merkle root over the commitments to the entries, in lower-case hexadecimal.</param>
/// <param name="Taken">How many rows were taken.</param>
/// <param name="Rejected">How many rows could not be taken.</param>
/// <param name="Reading">SHA-256 over how the file was read, in lower-case hexadecimal: see <see cref="ReadSubmission.DigestOf"/>.</param>
internal sealed record SubmitList(
    Guid List, string FileName, string Sha256, long Bytes, IReadOnlyDictionary<string, string?>? Columns, string EntriesRoot, int Taken, int Rejected,
    string Reading)
    : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker, Role.ListOfficer];

    /// <summary>What was read from the file.</summary>
    [JsonIgnore]
    public ReadSubmission? Read { get; init; }

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var list = await scope.Find<ListRow>(l => l.Id == List, "list");
        var earlier = await scope.Db.Submissions.FirstOrDefaultAsync(s => s.List == List && s.Sha256 == Sha256 && s.Withdrawn == null);
        if (earlier is not null)
        {
            throw RefusedException.Conflict("This very file was handed in for this list before. Its receipt still holds.");
        }

        var read = Read!;
        scope.Db.Add(new SubmissionRow
        {
            Id = Id,
            Party = list.Party,
            List = list.Id,
            Instalment = 1 + await scope.Db.Submissions.CountAsync(s => s.List == List),
            FileName = FileName,
            Sha256 = Sha256,
            Bytes = Bytes,
            Columns = JsonSerializer.Serialize(Columns, RegisterJson.Options),
            Reading = JsonSerializer.Serialize(read.Reading, RegisterJson.Options),
            EntriesRoot = Convert.FromHexString(EntriesRoot),
            Taken = Taken,
            Rejected = Rejected,
            By = scope.Viewer.Account,
            At = scope.At,
            Leaf = scope.Leaf,
        });
        await Supersede(scope, list, read);
        scope.Db.Insert(read.Rejected.Select(r => new RejectedRow
        {
            Party = list.Party,
            Submission = Id,
            Row = r.Row,
            Line = r.Line,
            Reason = r.Reason,
            Text = r.Text,
            Leaf = scope.Leaf,
        }));
        return new(Id, list.Party);
    }

    /// <summary>Adds the entries. One with a reference that the list had before takes the place of the earlier one, and stays in its line.</summary>
    private async Task Supersede(CommandScope scope, ListRow list, ReadSubmission read)
    {
        var current = read.Entries.Any(e => e.Reference is not null) ? await InForce(scope, list.Id) : [];
        var superseded = new List<Guid>();
        var rows = new List<EntryRow>(read.Entries.Count);
        foreach (var entry in read.Entries)
        {
            var key = entry.Reference is null ? null : Convert.ToHexString(entry.Reference);
            var before = key is null ? null : current.GetValueOrDefault(key);
            if (before is not null)
            {
                superseded.Add(before.Id);
            }

            var own = before?.OwnPerson ?? Derived(entry.Id, "person");
            var row = new EntryRow
            {
                Id = entry.Id,
                Party = list.Party,
                List = list.Id,
                Submission = Id,
                Root = before?.Root ?? entry.Id,
                Row = entry.Row,
                Reference = entry.Reference,
                Action = entry.Action,
                Claim = entry.Claim == Lists.Claim.Unknown ? list.Claim : entry.Claim,
                Facts = entry.Facts,
                Nonce = entry.Nonce,
                Hash = entry.Hash,
                OwnPerson = own,
                Person = before?.Person ?? own,
                Leaf = scope.Leaf,
                Superseded = entry.Action == Lists.RowAction.Withdraw ? scope.Leaf : null,
            };
            rows.Add(row);
            if (key is not null)
            {
                current[key] = new(row.Id, row.Root, row.OwnPerson, row.Person);
            }
        }

        var here = superseded.ToHashSet();
        foreach (var row in rows.Where(r => here.Contains(r.Id)))
        {
            row.Superseded = scope.Leaf;
        }

        scope.Db.Insert(rows);
        foreach (var part in superseded.Chunk(500))
        {
            await scope.Db.Entries.IgnoreQueryFilters().Where(e => part.Contains(e.Id) && e.Superseded == null)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Superseded, scope.Leaf));
        }
    }

    private static async Task<Dictionary<string, Line>> InForce(CommandScope scope, Guid list)
    {
        var found = new Dictionary<string, Line>();
        var entries = scope.Db.Entries.IgnoreQueryFilters().Where(e => e.List == list && e.Reference != null && e.Erased == null)
            .OrderBy(e => e.Leaf).ThenBy(e => e.Row).Select(e => new { e.Reference, e.Id, e.Root, e.OwnPerson, e.Person });
        await foreach (var e in entries.AsAsyncEnumerable())
        {
            found[Convert.ToHexString(e.Reference!)] = new(e.Id, e.Root, e.OwnPerson, e.Person);
        }

        return found;
    }

    /// <summary>An id that follows from another.</summary>
    internal static Guid Derived(Guid id, string what) =>
        new(SHA256.HashData([.. id.ToByteArray(bigEndian: true), .. System.Text.Encoding.UTF8.GetBytes(what)]).AsSpan(0, 16), bigEndian: true);

    private sealed record Line(Guid Id, Guid Root, Guid OwnPerson, Guid Person);
}
