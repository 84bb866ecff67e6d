using Rollcall.VersusDuckDb;

var options = new Arguments(args);
var model = options.Text("model") ?? Model.DefaultFile;
var rollcall = new RollcallRun(options.Text("rollcall") ?? RollcallRun.BuiltProgram);
var seed = options.Number("seed", 7);
switch (args.FirstOrDefault())
{
    case "generate":
        PopulationFile.Write(new Population(options.Number("records", 1_000_000), (ulong)seed), options.Required("out"), options.Text("truth"));
        return 0;
    case "duckdb":
        using (var run = new DuckDbRun(Model.Read(model), !options.Has("plain"), options.Number("threads", Environment.ProcessorCount)))
        {
            Console.WriteLine(run.Run(options.Required("in"), options.Required("out"), options.Text("pairs"), options.Text("trained")));
        }

        return 0;
    case "score":
        Console.WriteLine(ClusterQuality.Of(options.Required("clusters"), options.Required("truth")));
        return 0;
    case "verify":
        return new Verification(
            TestData.Of(options.Number("records", 1_000_000), seed), model, rollcall, options.Real("tolerance", 1e-6)).Run() ? 0 : 1;
    case "compare":
        new Versus(model, rollcall, options.Number("runs", 3), seed).Print(
            options.Numbers("records", "100000,1000000,10000000"),
            (options.Text("sides") ?? "rollcall,tuned").Split(','),
            options.Number("most-for-sql", 1_000_000));
        return 0;
    default:
        Console.Error.WriteLine("Say compare, verify, generate, duckdb or score; README.md beside the sources says more.");
        return 2;
}
