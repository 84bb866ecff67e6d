namespace Rollcall.Linkage;

/// <summary>What a trained model states, without a table.</summary>
public static class TrainedModel
{
    /// <summary>The shares of a model as a linkage uses them; λ within files first, then across where it is stated apart.</summary>
    /// <exception cref="LinkageException">It is not trained; the message says what to do.</exception>
    public static LinkModel Of(LinkageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.IsTrained)
        {
            throw new LinkageException("The model says what to compare, but not what was learnt: it states no m, u and lambda. Run rollcall link with it, and look at the model.json in the result.");
        }

        var comparisons = model.Comparisons.Select(c => new Comparison(c.Name, ["not stated", .. c.Levels.Select(l => l.ToString())], [0, .. c.M!])).ToList();
        var stated = Training.Stated(model, comparisons);
        double[] lambda = model.LambdaAcross is { } across ? [model.Lambda!.Value, across] : [model.Lambda!.Value];
        return new LinkModel(comparisons, [.. stated.M.Select(m => m.ToArray())], [.. stated.U.Select(u => u.ToArray())], lambda, stated.Confounders);
    }
}
