namespace Rollcall.Web;

/// <summary>What a refusal or failure of the register is to a client of the API.</summary>
internal static class RegisterProblems
{
    public static ProblemKind KindOf(RefusedException refused) => refused.Refusal switch
    {
        Refusal.NotFound => ProblemKind.NotFound,
        Refusal.Forbidden => ProblemKind.NotAllowed,
        Refusal.Conflict => ProblemKind.Conflict,
        Refusal.Gone => ProblemKind.Gone,
        _ => ProblemKind.Unfit,
    };

    public static ProblemKind KindOf(StorageException failed) => failed.IsFull ? ProblemKind.DiskFull : ProblemKind.StorageFailed;
}
