namespace Rollcall.Linkage.Tests;

public sealed class ModelJsonTests
{
    private const string Model = """
        {
          "comparisons": [
            { "name": "family", "levels": [{ "test": "exact", "term_frequency_weight": 1, "m": 0.9, "u": 0.01 },
              { "test": "jaro_winkler >= 0.9", "m": 0.08, "u": 0.02 }, { "test": "else", "m": 0.02, "u": 0.97 }] },
            { "name": "birth", "on": "born", "levels": ["exact", "exact on year(born)", "else"] }
          ],
          "blocking": ["family & born", "words(given), at most 50"],
          "training": { "sessions": ["family"], "deterministic": ["family & born"], "recall": 0.8, "related": true },
          "lambda": 0.001, "threshold": 0.95, "clusters": "correlation", "cluster_bits": -1,
          "related": [{ "name": "kin", "odds": 1e-4, "shares_rarity": true, "shares": [[0.8, 0.1, 0.1], [0.1, 0.2, 0.7]] }]
        }
        """;

    private const string Splink = """
        {
          "link_type": "dedupe_only", "probability_two_random_records_match": 0.0003, "max_iterations": 10,
          "blocking_rules_to_generate_predictions": [
            { "blocking_rule": "l.\"first_name\" = r.\"first_name\" AND l.surname = r.surname", "sql_dialect": "duckdb" },
            "l.dob = r.dob and substr(l.surname, 1, 2) = substr(r.surname, 1, 2)"],
          "comparisons": [
            { "output_column_name": "first_name", "comparison_levels": [
              { "sql_condition": "\"first_name_l\" IS NULL OR \"first_name_r\" IS NULL", "is_null_level": true },
              { "sql_condition": "\"first_name_l\" = \"first_name_r\"", "m_probability": 0.7, "u_probability": 0.01, "tf_adjustment_column": "first_name", "tf_adjustment_weight": 1.0 },
              { "sql_condition": "jaro_winkler_similarity(\"first_name_l\", \"first_name_r\") >= 0.92", "m_probability": 0.2, "u_probability": 0.02 },
              { "sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.97 }] },
            { "output_column_name": "dob", "comparison_levels": [
              { "sql_condition": "\"dob_l\" IS NULL OR \"dob_r\" IS NULL", "is_null_level": true },
              { "sql_condition": "\"dob_l\" = \"dob_r\"" },
              { "sql_condition": "damerau_levenshtein(\"dob_l\", \"dob_r\") <= 1" },
              { "sql_condition": "ABS(EPOCH(try_strptime(\"dob_l\", '%Y-%m-%d')) - EPOCH(try_strptime(\"dob_r\", '%Y-%m-%d'))) <= 2629800.0" },
              { "sql_condition": "ELSE" }] }]
        }
        """;

    [Fact]
    public void A_model_is_written_as_it_was_read()
    {
        var model = ModelJson.Parse(Model);
        Assert.Equal(ModelJson.ToJson(model), ModelJson.ToJson(ModelJson.Parse(ModelJson.ToJson(model))));
        Assert.Equal(ClusterMethod.Correlation, model.Clusters);
        Assert.Equal(0.02, model.Comparisons[0].U![1]);
        Assert.Null(model.Comparisons[1].M);
        Assert.Equal("born", model.Comparisons[1].On.Text);
        Assert.Equal(50, model.Blocking[1].LargestBlock);
        Assert.Equal(["family", "born", "given"], model.Columns);
        Assert.Equal(1e-4, Assert.Single(model.Related).Odds);
        Assert.False(model.IsTrained);
    }

    [Fact]
    public void A_model_of_Splink_is_read()
    {
        var model = ModelJson.Parse(Splink);
        Assert.Equal(0.0003, model.Lambda);
        Assert.Equal(["first_name & surname", "dob & first(surname, 2)"], model.Blocking.Select(r => r.ToString()));
        Assert.Equal(["exact", "jaro_winkler >= 0.92", "else"], model.Comparisons[0].Levels.Select(l => l.ToString()));
        Assert.Equal([0.7, 0.2, 0.1], model.Comparisons[0].M!.Select(m => Math.Round(m, 12)));
        Assert.Equal(1, model.Comparisons[0].Levels[0].TermFrequencyWeight);
        Assert.Equal(["exact", "damerau_levenshtein <= 1", "days <= 30", "else"], model.Comparisons[1].Levels.Select(l => l.ToString()));
        Assert.Null(model.Comparisons[1].M);
    }

    [Theory]
    [InlineData("[1]", "an object")]
    [InlineData("{", "read as JSON")]
    [InlineData("{\"comparisons\": [], \"bloking\": []}", "bloking")]
    [InlineData("{\"comparisons\": [{\"name\": \"a\", \"levels\": [\"exact\", 5]}], \"blocking\": [\"a\"]}", "model")]
    [InlineData("{\"comparisons\": [{\"name\": \"a\", \"levels\": [{\"test\": \"exact\", \"m\": 2}, {\"test\": \"else\", \"m\": 1}]}], \"blocking\": [\"a\"]}", "sum to 1")]
    [InlineData("{\"comparisons\": [], \"blocking\": [], \"lambda\": 1.5}", "lambda")]
    [InlineData("{\"link_type\": \"x\", \"comparisons\": [{\"comparison_levels\": [{\"sql_condition\": \"len(\\\"a_l\\\") > 2\"}]}]}", "no counterpart")]
    public void What_is_no_model_is_refused_in_one_sentence(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<LinkageException>(() => ModelJson.Parse(json)).Message, StringComparison.Ordinal);
}
