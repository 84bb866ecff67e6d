namespace Rollcall.Estimation;

/// <summary>The methods by name.</summary>
public static class EstimationMethods
{
    /// <summary>All methods, in the order of the table.</summary>
    public static IReadOnlyList<EstimationMethod> All { get; } = Enum.GetValues<EstimationMethod>();

    /// <summary>The method's name in files, such as <c>loglinear_bic</c>.</summary>
    /// <param name="method">The method.</param>
    public static string Name(this EstimationMethod method) => method switch
    {
        EstimationMethod.Independence => "independence",
        EstimationMethod.LincolnPetersen => "lincoln_petersen",
        EstimationMethod.ChaoMth => "chao_mth",
        EstimationMethod.LogLinearBic => "loglinear_bic",
        EstimationMethod.LogLinearAverage => "loglinear_average",
        EstimationMethod.LogLinearStepwise => "loglinear_stepwise",
        EstimationMethod.Decomposable => "decomposable",
        EstimationMethod.LatentClass => "latent_class",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
