namespace Rollcall.Reconciliation;

#pragma warning disable CS1591
public static class Report
{
    public static void Write(Stream to, Outcome outcome, RunFacts run) => to.Write("<!doctype html>"u8);
}
