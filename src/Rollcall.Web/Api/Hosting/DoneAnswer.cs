namespace Rollcall.Web;

/// <summary>What was accepted. It is on disk.</summary>
/// <param name="Id">The id of what was done, and of what it made.</param>
/// <param name="Leaf">The number of its leaf in the ledger.</param>
/// <param name="At">When.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Receipt">Where its receipt is.</param>
internal sealed record DoneAnswer(Guid Id, long Leaf, DateTimeOffset At, Guid Subject, string Receipt)
{
    public static DoneAnswer Of(Done done) => new(done.Id, done.Leaf, done.At, done.Subject, AddressOf(done.Id));

    public static string AddressOf(Guid command) => $"/api/v1/receipts/{command}";
}
