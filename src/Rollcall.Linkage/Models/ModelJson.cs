using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rollcall.Linkage;

/// <summary>
/// A model as JSON: comparisons and rules in words (<c>"jaro_winkler >= 0.92"</c>, <c>"surname &amp; year(dob)"</c>), with what
/// was learnt beside each level. Splink's settings and saved models are read as well.
/// </summary>
public static class ModelJson
{
    private const int MaxBytes = 64 << 20;

    private static readonly string[] ClusterWords = ["connected_components", "average_linkage", "correlation"];

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // A file, never part of a page: names of columns stay readable in their script.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a model file.</summary>
    /// <exception cref="LinkageException">It is no model; the message says where and why.</exception>
    public static LinkageModel Load(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new LinkageException($"There is no file {path}. Check its name and folder.");
        }

        return file.Length > MaxBytes
            ? throw new LinkageException($"{path} is larger than a model can be.")
            : Parse(File.ReadAllText(path), file.Name);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="LinkageException">It is no model; the message says where and why.</exception>
    public static LinkageModel Parse(string json, string name = "the model")
    {
        try
        {
            var root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return root is JsonObject model
                ? model.ContainsKey("blocking_rules_to_generate_predictions") || model.ContainsKey("link_type") ? SplinkModel.Read(model) : Read(model)
                : throw new LinkageException("a model is an object in braces.");
        }
        catch (LinkageException e)
        {
            throw new LinkageException($"{name} can't be used: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new LinkageException($"{name} can't be read as JSON: {e.Message}", e);
        }
    }

    /// <summary>Writes a model.</summary>
    public static string ToJson(LinkageModel model)
    {
        var root = new JsonObject
        {
            ["comparisons"] = new JsonArray([.. model.Comparisons.Select(Written)]),
            ["blocking"] = Words(model.Blocking),
            ["training"] = new JsonObject
            {
                ["sessions"] = Words(model.Training.Sessions),
                ["deterministic"] = Words(model.Training.Deterministic),
                ["recall"] = model.Training.Recall,
                ["random_pairs"] = model.Training.RandomPairs,
                ["seed"] = model.Training.Seed,
                ["related"] = model.Training.Related,
                ["iterations"] = model.Training.Iterations,
            },
            ["threshold"] = model.Threshold,
            ["clusters"] = ClusterWords[(int)model.Clusters],
            ["cluster_bits"] = model.ClusterBits,
        };
        if (model.Lambda is { } lambda)
        {
            root["lambda"] = lambda;
        }

        if (model.LambdaAcross is { } across)
        {
            root["lambda_across"] = across;
        }

        if (model.Related.Count > 0)
        {
            root["related"] = new JsonArray([.. model.Related.Select(r => new JsonObject
            {
                ["name"] = r.Name,
                ["odds"] = r.Odds,
                ["shares_rarity"] = r.SharesRarity,
                ["shares"] = new JsonArray([.. r.Shares.Select(s => new JsonArray([.. s.Select(x => (JsonNode)x)]))]),
            })]);
        }

        return root.ToJsonString(Format) + "\n";
    }

    private static JsonArray Words(IReadOnlyList<BlockingRule> rules) => new([.. rules.Select(r => (JsonNode)r.ToString())]);

    private static JsonObject Written(ComparisonDefinition comparison)
    {
        var levels = comparison.Levels.Select((level, i) =>
        {
            var written = new JsonObject { ["test"] = level.ToString() };
            if (level.TermFrequencyWeight != 0)
            {
                written["term_frequency_weight"] = level.TermFrequencyWeight;
            }

            if (comparison.M is { } m)
            {
                written["m"] = m[i];
            }

            if (comparison.U is { } u)
            {
                written["u"] = u[i];
            }

            return (JsonNode)written;
        });
        var result = new JsonObject { ["name"] = comparison.Name, ["on"] = comparison.On.Text, ["levels"] = new JsonArray([.. levels]) };
        if (comparison.TermFrequencyMinimum > 0)
        {
            result["term_frequency_minimum"] = comparison.TermFrequencyMinimum;
        }

        if (comparison.PopulationFrequencies is { } known)
        {
            result["population_frequencies"] = new JsonObject(
                known.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => KeyValuePair.Create(k.Key, (JsonNode?)k.Value)));
        }

        return result;
    }

    private static LinkageModel Read(JsonObject model)
    {
        Known(model, "the model", "comparisons", "blocking", "training", "lambda", "lambda_across", "threshold", "clusters", "cluster_bits", "related", "description");
        var training = model["training"] as JsonObject;
        if (training is not null)
        {
            Known(training, "training", "sessions", "deterministic", "recall", "random_pairs", "seed", "related", "iterations");
        }

        var given = new TrainingDefinition();
        return new LinkageModel(
            [.. Array(model["comparisons"], "comparisons").Select((c, i) => Comparison(c, $"comparison {i + 1}"))],
            Rules(model["blocking"]))
        {
            Lambda = Share(model["lambda"], "lambda"),
            LambdaAcross = Share(model["lambda_across"], "lambda_across"),
            Threshold = Share(model["threshold"], "threshold") ?? 0.9,
            Clusters = (string?)model["clusters"] is not { } word ? ClusterMethod.AverageLinkage
                : System.Array.IndexOf(ClusterWords, word) is >= 0 and var method ? (ClusterMethod)method
                : throw new LinkageException($"clusters is {word}, and should be {string.Join(", ", ClusterWords)}."),
            ClusterBits = (double?)model["cluster_bits"] ?? 0,
            Related = model["related"] is null ? [] : [.. Array(model["related"], "related").Select(Related)],
            Training = training is null ? given : new TrainingDefinition
            {
                Sessions = Rules(training["sessions"]),
                Deterministic = Rules(training["deterministic"]),
                Recall = (double?)training["recall"] ?? given.Recall,
                RandomPairs = (long?)training["random_pairs"] ?? given.RandomPairs,
                Seed = (int?)training["seed"] ?? given.Seed,
                Related = (bool?)training["related"] ?? given.Related,
                Iterations = (int?)training["iterations"] ?? given.Iterations,
            },
        };
    }

    private static RelatedDefinition Related(JsonNode? node)
    {
        var related = node as JsonObject ?? throw new LinkageException("a related class is no object.");
        Known(related, "a related class", "name", "odds", "shares_rarity", "shares");
        return new RelatedDefinition(
            (string?)related["name"] ?? "related",
            [.. Array(related["shares"], "shares").Select(s => Array(s, "shares").Select(x => (double)x!).ToArray())],
            (double?)related["odds"] ?? throw new LinkageException("a related class has no odds."),
            (bool?)related["shares_rarity"] ?? true);
    }

    private static ComparisonDefinition Comparison(JsonNode? node, string where)
    {
        var comparison = node as JsonObject ?? throw new LinkageException($"{where} is no object.");
        Known(comparison, where, "name", "on", "levels", "term_frequency_minimum", "population_frequencies");
        var on = Expression.Parse((string?)comparison["on"] ?? (string?)comparison["name"] ?? throw new LinkageException($"{where} does not say what it is on."));
        var name = (string?)comparison["name"] ?? on.Text;
        var levels = Array(comparison["levels"], $"the levels of {name}").Select(l => Level(l, name)).ToList();
        return new ComparisonDefinition(name, on, [.. levels.Select(l => l.Level)])
        {
            M = Shares(levels.Select(l => l.M), name),
            U = Shares(levels.Select(l => l.U), name),
            TermFrequencyMinimum = (double?)comparison["term_frequency_minimum"] ?? 0,
            PopulationFrequencies = (comparison["population_frequencies"] as JsonObject)?.ToDictionary(p => p.Key, p => (double)p.Value!, StringComparer.Ordinal),
        };
    }

    private static (LevelDefinition Level, double? M, double? U) Level(JsonNode? node, string comparison)
    {
        if (node is JsonValue word)
        {
            return (LevelDefinition.Parse((string)word!), null, null);
        }

        var level = node as JsonObject ?? throw new LinkageException($"a level of {comparison} is neither text nor an object.");
        Known(level, $"a level of {comparison}", "test", "term_frequency_weight", "m", "u");
        var test = LevelDefinition.Parse((string?)level["test"] ?? throw new LinkageException($"a level of {comparison} has no test."));
        return (test with { TermFrequencyWeight = (double?)level["term_frequency_weight"] ?? 0 }, (double?)level["m"], (double?)level["u"]);
    }

    private static double[]? Shares(IEnumerable<double?> shares, string comparison)
    {
        var all = shares.ToList();
        return all.All(s => s is null) ? null
            : all.All(s => s is >= 0 and <= 1) && all.Sum() is > 0 and < 1.02 ? [.. all.Select(s => Math.Max(s!.Value, 1e-12))]
            : throw new LinkageException($"the shares m or u of {comparison} are not stated for every level, or are no shares that sum to 1.");
    }

    private static double? Share(JsonNode? node, string name) => node is null ? null
        : (double)node is > 0 and < 1 and var share ? share
        : throw new LinkageException($"{name} should be between 0 and 1.");

    private static IReadOnlyList<BlockingRule> Rules(JsonNode? node) =>
        node is null ? [] : [.. Array(node, "rules").Select(r => BlockingRule.Parse((string)r!))];

    private static JsonArray Array(JsonNode? node, string what) => node as JsonArray ?? throw new LinkageException($"{what} is no list in brackets.");

    private static void Known(JsonObject node, string where, params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in node)
        {
            if (!names.Contains(name))
            {
                throw new LinkageException($"{where} has {name}, which is not known. Known are: {string.Join(", ", names!)}.");
            }
        }
    }
}
