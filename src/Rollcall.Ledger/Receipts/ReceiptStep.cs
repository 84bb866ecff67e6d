namespace Rollcall.Ledger;

/// <summary>One thing that was checked of a receipt.</summary>
/// <param name="Name">Which: <c>key</c>, <c>signature</c>, <c>log</c>, <c>content</c>, <c>time</c>, <c>witness</c> or <c>file</c>.</param>
/// <param name="Holds">Is it as it should be?</param>
/// <param name="Sentence">What was found, in plain words.</param>
public sealed record ReceiptStep(string Name, bool Holds, string Sentence);
