namespace Rollcall.Linkage;

/// <summary>What somebody who looked at a pair says of it.</summary>
public enum LabelAnswer
{
    /// <summary>Both records are the same.</summary>
    Same,

    /// <summary>They are not.</summary>
    Different,

    /// <summary>The records don't say enough.</summary>
    CannotTell,
}

/// <summary>A labelled pair of records.</summary>
/// <param name="Left">The one record.</param>
/// <param name="Right">The other record.</param>
/// <param name="Answer">What was said.</param>
/// <param name="Line">Where it was said: the line of the file, to name it by.</param>
public readonly record struct PairLabel(int Left, int Right, LabelAnswer Answer, int Line);
