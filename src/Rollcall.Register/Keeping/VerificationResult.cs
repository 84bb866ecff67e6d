namespace Rollcall.Register;

/// <summary>What came of verifying a register.</summary>
/// <param name="Findings">All that is wrong, as far as they were kept.</param>
/// <param name="FindingCount">How many things are wrong.</param>
/// <param name="Remarks">What is not wrong but should be known, in sentences.</param>
/// <param name="Commands">The commands in the log.</param>
/// <param name="Erased">Those among them whose content was erased on request.</param>
/// <param name="Checkpoints">The signed checkpoints compared, outside ones included.</param>
/// <param name="Rows">The rows compared.</param>
/// <param name="Files">The files compared.</param>
/// <param name="Root">The root over the log's entries.</param>
public sealed record VerificationResult(
    IReadOnlyList<RegisterFinding> Findings, long FindingCount, IReadOnlyList<string> Remarks, long Commands, long Erased, int Checkpoints, long Rows, int Files,
    byte[] Root)
{
    /// <summary>Is nothing wrong?</summary>
    public bool Clean => FindingCount == 0;
}
