namespace Rollcall.Register;

/// <summary>Takes a release back.</summary>
/// <param name="Release">The release.</param>
/// <param name="Why">Why, in words.</param>
public sealed record EndRelease(Guid Release, string Why) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        CommandScope.Required(Why, "why");
        var release = await scope.Find<ReleaseRow>(r => r.Id == Release && r.Ended == null, "release");
        release.Ended = scope.Leaf;
        return new(release.Entry, null);
    }
}
