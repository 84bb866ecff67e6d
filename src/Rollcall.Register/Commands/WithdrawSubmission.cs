using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>Takes a whole submission back. Its entries stay in the history and are in force no longer.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Why">Why, in words.</param>
public sealed record WithdrawSubmission(Guid Submission, string Why) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker, Role.ListOfficer];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        CommandScope.Required(Why, "why");
        var submission = await scope.Find<SubmissionRow>(s => s.Id == Submission, "submission");
        if (submission.Withdrawn is not null)
        {
            throw RefusedException.Conflict("This submission was withdrawn already.");
        }

        submission.Withdrawn = scope.Leaf;
        await scope.Db.Entries.Where(e => e.Submission == submission.Id && e.Superseded == null)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Superseded, scope.Leaf));
        return new(submission.Id, submission.Party);
    }
}
