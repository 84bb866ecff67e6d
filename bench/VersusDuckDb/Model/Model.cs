using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rollcall.VersusDuckDb;

/// <summary>A Fellegi-Sunter model in Rollcall's own format, read for the SQL side.</summary>
internal sealed class Model
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly JsonNode _root;

    private Model(JsonNode root)
    {
        _root = root;
        Comparisons = [.. root["comparisons"]!.AsArray().Select(c =>
            new Comparison((string)c!["on"]!, [.. c["levels"]!.AsArray().Select(l => Level.Read(l!))]))];
        Blocking = Rules(root["blocking"]);
        Deterministic = Rules(root["training"]?["deterministic"]);
        Sessions = Rules(root["training"]?["sessions"]);
    }

    public static string DefaultFile => Path.Combine(AppContext.BaseDirectory, "model.json");

    /// <summary>What is compared.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>Columns that a pair must share; a pair counts for the first rule that finds it.</summary>
    public IReadOnlyList<string[]> Blocking { get; }

    /// <summary>Rules whose pairs are nearly all of one person; with their recall they give λ.</summary>
    public IReadOnlyList<string[]> Deterministic { get; }

    /// <summary>The rules whose pairs m is learnt from.</summary>
    public IReadOnlyList<string[]> Sessions { get; }

    /// <summary>The share of the pairs of one person that the deterministic rules find.</summary>
    public double Recall => (double)_root["training"]!["recall"]!;

    /// <summary>From how many random pairs u is taken.</summary>
    public long RandomPairs => (long)_root["training"]!["random_pairs"]!;

    /// <summary>How many rounds of EM at most.</summary>
    public int Iterations => (int)_root["training"]!["iterations"]!;

    /// <summary>The match weight above which a pair is joined, in bits.</summary>
    public double LeastWeight
    {
        get
        {
            var threshold = (double)_root["threshold"]!;
            return Math.Log2(threshold / (1 - threshold));
        }
    }

    /// <summary>What was learnt; null where it is to be learnt.</summary>
    public Parameters? Trained => (double?)_root["lambda"] is { } lambda ? new Parameters(lambda, Shares("m"), Shares("u")) : null;

    public static Model Read(string file) => new(JsonNode.Parse(File.ReadAllText(file))!);

    /// <summary>The same model with what was learnt, so that either side scores with the same numbers.</summary>
    public Model With(Parameters trained)
    {
        var root = _root.DeepClone();
        root["lambda"] = trained.Lambda;
        for (var c = 0; c < Comparisons.Count; c++)
        {
            var levels = root["comparisons"]![c]!["levels"]!.AsArray();
            for (var l = 0; l < levels.Count; l++)
            {
                var level = levels[l] as JsonObject ?? new JsonObject { ["test"] = (string)levels[l]! };
                (level["m"], level["u"]) = (trained.M[c][l], trained.U[c][l]);
                levels[l] = level.Parent is null ? level : level.DeepClone();
            }
        }

        return new Model(root);
    }

    /// <summary>The same model with another threshold.</summary>
    public Model From(double threshold)
    {
        var root = _root.DeepClone();
        root["threshold"] = threshold;
        return new Model(root);
    }

    public void Save(string file) => File.WriteAllText(file, _root.ToJsonString(Indented) + "\n");

    private double[][] Shares(string name) =>
        [.. _root["comparisons"]!.AsArray().Select(c => c!["levels"]!.AsArray().Select(l => (double)l![name]!).ToArray())];

    private static IReadOnlyList<string[]> Rules(JsonNode? node) =>
        node is null ? [] : [.. node.AsArray().Select(r => ((string)r!).Split('&', StringSplitOptions.TrimEntries))];
}
