namespace Rollcall.Linkage;

/// <summary>What a rung of a ladder measures.</summary>
internal enum Measure : byte
{
    /// <summary>A similarity from 0 to 1; a rung holds from its limit up.</summary>
    JaroWinkler,

    /// <summary>A number of edits; a rung holds from its limit down.</summary>
    Levenshtein,

    /// <summary>A number of edits, swaps among them; a rung holds from its limit down.</summary>
    DamerauLevenshtein,
}
