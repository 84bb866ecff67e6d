namespace Rollcall.Linkage;

/// <summary>A share with its 95 % interval, all in 0..1.</summary>
/// <param name="Value">The share.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ShareEstimate(double Value, double Low, double High)
{
    /// <summary>The 97.5 % point of the normal distribution.</summary>
    internal const double Z = 1.959963984540054;

    /// <summary>Wilson's interval (1927) around a share that was seen among so many, which may be an effective number.</summary>
    public static ShareEstimate Wilson(double share, double among)
    {
        if (!(among > 0))
        {
            return new ShareEstimate(share, 0, 1);
        }

        var z2 = Z * Z;
        var centre = (share + (z2 / (2 * among))) / (1 + (z2 / among));
        var half = Z / (1 + (z2 / among)) * Math.Sqrt((share * (1 - share) / among) + (z2 / (4 * among * among)));
        return new ShareEstimate(share, Math.Max(0, Math.Min(share, centre - half)), Math.Min(1, Math.Max(share, centre + half)));
    }
}
