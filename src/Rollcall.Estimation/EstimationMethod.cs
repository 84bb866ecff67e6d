namespace Rollcall.Estimation;

/// <summary>A way to say how many are on no list. None is right by itself, so all are shown side by side.</summary>
public enum EstimationMethod
{
    /// <summary>All lists are independent of each other and reach everybody alike.</summary>
    Independence,

    /// <summary>The same for two of the lists: n₁·n₂ / n₁₂ (Petersen 1896, Lincoln 1930).</summary>
    LincolnPetersen,

    /// <summary>Chao's lower bound with lists of different size.</summary>
    ChaoMth,

    /// <summary>The log-linear model that Schwarz's criterion prefers.</summary>
    LogLinearBic,

    /// <summary>The average over log-linear models, weighted by Schwarz's criterion.</summary>
    LogLinearAverage,

    /// <summary>The log-linear model that stepwise selection finds, with a bootstrap interval.</summary>
    LogLinearStepwise,

    /// <summary>The Bayesian average over decomposable graphs.</summary>
    Decomposable,

    /// <summary>The Bayesian latent-class model.</summary>
    LatentClass,
}
