namespace Rollcall.Reconciliation.Tests;

public class Writing_the_report
{
    [Fact]
    public void It_is_written_for_the_small_and_the_hostile_lists()
    {
        InventedReports.File("small.html", SmallOutcome.Make);
        InventedReports.File("hostile.html", HostileOutcome.Make);
    }
}
