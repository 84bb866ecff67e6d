using System.Text.Json;

namespace Rollcall.VersusDuckDb;

/// <summary>How λ, the share of all pairs that are one person, is had: pairs that a rule finds, divided by the rules' recall.</summary>
internal sealed record LambdaPlan(IReadOnlyList<IReadOnlyList<string>> Rules, double Recall);

/// <summary>From how many pairs of a sample of the records u is taken.</summary>
internal sealed record RandomPairsPlan(long Pairs);

/// <summary>The rules whose pairs m is learnt from, and when learning ends.</summary>
internal sealed record LearningPlan(IReadOnlyList<IReadOnlyList<string>> Sessions, double Tolerance, int Iterations);

/// <summary>A Fellegi-Sunter model that both sides run.</summary>
/// <param name="Id">The column that names a record.</param>
/// <param name="Comparisons">What is compared.</param>
/// <param name="Blocking">Columns that a pair must share; a pair counts for the first rule that finds it.</param>
/// <param name="Lambda">How λ is had.</param>
/// <param name="U">How u is had.</param>
/// <param name="Em">How m is had.</param>
/// <param name="Threshold">The least probability with which a pair is joined.</param>
/// <param name="Trained">Where given, nothing is learnt: these are used.</param>
internal sealed record Model(
    string Id,
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<IReadOnlyList<string>> Blocking,
    LambdaPlan Lambda,
    RandomPairsPlan U,
    LearningPlan Em,
    double Threshold,
    Parameters? Trained = null)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static string DefaultFile => Path.Combine(AppContext.BaseDirectory, "model.json");

    /// <summary>The match weight that belongs to <see cref="Threshold"/>, in bits.</summary>
    public double LeastWeight => Math.Log2(Threshold / (1 - Threshold));

    public static Model Read(string file) =>
        JsonSerializer.Deserialize<Model>(File.ReadAllText(file), Json) ?? throw new FormatException($"{file} holds no model.");

    public void Save(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Json) + "\n");
}
