namespace Rollcall.VersusDuckDb;

/// <summary>
/// The model as SQL on DuckDB, from a CSV file to a file of clusters. Everything that touches records or pairs is SQL; the
/// rounds of EM run over a few hundred pattern counts, outside.
/// </summary>
internal sealed class DuckDbRun : IDisposable
{
    private readonly Model _model;
    private readonly bool _tuned;
    private readonly Database _database;
    private readonly Expressions _expressions;
    private readonly PairQuery _pairs;
    private readonly Stages _stages = new();
    private readonly string[] _columns;

    public DuckDbRun(Model model, bool tuned, int threads)
    {
        (_model, _tuned) = (model, tuned);
        _database = new Database(threads);
        _expressions = new Expressions(model, tuned);
        _pairs = new PairQuery(_database, model, _expressions, tuned);
        _columns = [.. model.Comparisons.Select(c => c.Column)];
    }

    /// <summary>Runs the model.</summary>
    /// <param name="file">The records.</param>
    /// <param name="clusters">Where <c>cluster_id,unique_id</c> goes.</param>
    /// <param name="pairs">Where all scored pairs go, with their weights; null for nowhere, which is what is timed.</param>
    /// <param name="trainedModel">Where the model goes with what was learnt; null for nowhere.</param>
    public RunReport Run(string file, string clusters, string? pairs, string? trainedModel)
    {
        Load(file);
        _stages.End("read");
        var trained = _model.Trained ?? Train();
        Score(trained, pairs);
        _stages.End("score");
        var components = new Components(_database).Find();
        Write(clusters);
        _stages.End("clusters");
        if (trainedModel is not null)
        {
            _model.With(trained).Save(trainedModel);
        }

        return new RunReport(
            _tuned ? "DuckDB, tuned SQL" : "DuckDB, plain SQL",
            _database.One<long>("SELECT count(*) FROM persons"),
            !_tuned || pairs is not null ? _database.One<long>("SELECT count(*) FROM scored") : null,
            _database.One<long>("SELECT count(*) FROM joined"),
            components,
            _stages.Total,
            Stages.CpuSeconds,
            Memory.Peak(),
            _stages.Times);
    }

    public void Dispose() => _database.Dispose();

    private void Load(string file)
    {
        _database.Do($"CREATE TABLE entries AS SELECT * FROM read_csv('{file.Replace("'", "''")}', header = true, all_varchar = true)");
        var frequent = _model.Comparisons.Where(c => c.ByValue).Select(c => c.Column).ToList();
        foreach (var column in frequent)
        {
            _database.Do($"""
                CREATE TABLE tf_{column} AS
                SELECT {column}, log2(count(*) / sum(count(*)) OVER ()) AS log2_tf_{column}
                FROM entries WHERE {column} IS NOT NULL GROUP BY {column}
                """);
        }

        _database.Do($"""
            CREATE TABLE persons AS
            SELECT e.rowid::INTEGER AS id, e.unique_id AS name, {List(_columns, "e.")}{string.Concat(frequent.Select(c => $", log2_tf_{c}"))}
            FROM entries e {string.Concat(frequent.Select(c => $" LEFT JOIN tf_{c} ON e.{c} = tf_{c}.{c}"))}
            """);
        _database.Do("DROP TABLE entries");
    }

    private Parameters Train()
    {
        var records = _database.One<long>("SELECT count(*) FROM persons");
        var certain = Enumerable.Range(0, _model.Deterministic.Count)
            .Sum(rule => _database.One<long>($"SELECT count(*) FROM {PairQuery.Found(_model.Deterministic, rule)}"));
        var lambda = certain / _model.Recall / (records * (records - 1) / 2.0);
        _stages.End("lambda");
        var u = new RandomPairs(_database, _model, _expressions, _tuned).Shares(records);
        _stages.End("u");
        List<(int[], double[][])> sessions = [];
        foreach (var rule in _model.Sessions)
        {
            int[] open = [.. Enumerable.Range(0, _columns.Length).Where(c => !rule.Contains(_columns[c]))];
            sessions.Add((open, Learning.Session(_model, open, u, lambda, Patterns(rule, open))));
        }

        _stages.End("em");
        return new Parameters(lambda, Learning.Mean(u, sessions), u);
    }

    private List<PatternCount> Patterns(string[] rule, int[] open) => _database.Rows(
        $"""
        SELECT {List(open.Select(c => $"{_expressions.Level(c, $"s{c}")}::UTINYINT AS level{c}"))}, count(*)
        FROM {_pairs.From([rule], open)}
        GROUP BY ALL ORDER BY ALL
        """,
        row => new PatternCount([.. open.Select((_, i) => (int)row.GetByte(i))], row.GetInt64(open.Length)));

    private void Score(Parameters trained, string? pairs)
    {
        int[] all = [.. Enumerable.Range(0, _columns.Length)];
        var weight = string.Join(" + ", all.Select(c => $"({_expressions.Bits(c, $"s{c}", trained)})"));
        var scored = $"SELECT l, r, {Expressions.Text(trained.Prior)} + {weight} AS weight FROM {_pairs.From(_model.Blocking, all)}";
        if (!_tuned || pairs is not null)
        {
            _database.Do($"CREATE TABLE scored AS {scored}");
        }

        var source = !_tuned || pairs is not null ? "scored" : $"({scored})";
        _database.Do($"CREATE TABLE joined AS SELECT l, r FROM {source} WHERE weight > {Expressions.Text(_model.LeastWeight)}");
        if (pairs is not null)
        {
            _database.Do($"""
                COPY (SELECT a.name AS "left", b.name AS "right", weight AS match_weight
                      FROM scored JOIN persons a ON a.id = l JOIN persons b ON b.id = r)
                TO '{pairs.Replace("'", "''")}' (HEADER, DELIMITER ',')
                """);
        }
    }

    private void Write(string clusters) => _database.Do($"""
        COPY (SELECT coalesce(first.name, p.name) AS cluster_id, p.name AS unique_id
              FROM persons p LEFT JOIN labels USING (id) LEFT JOIN persons first ON first.id = labels.label)
        TO '{clusters.Replace("'", "''")}' (HEADER, DELIMITER ',')
        """);

    private static string List(IEnumerable<string> parts, string prefix = "") => string.Join(", ", parts.Select(p => prefix + p));
}
