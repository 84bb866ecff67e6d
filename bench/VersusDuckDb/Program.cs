using Rollcall.VersusDuckDb;

var options = new Arguments(args);
switch (args.FirstOrDefault())
{
    case "generate":
        PopulationFile.Write(
            new Population(options.Number("records", 1_000_000), (ulong)options.Number("seed", 7)), options.Required("out"), options.Text("truth"));
        return 0;
    case "duckdb":
        using (var run = new DuckDbRun(
            Model.Read(options.Text("model") ?? Model.DefaultFile), !options.Has("plain"), options.Number("threads", Environment.ProcessorCount)))
        {
            Console.WriteLine(run.Run(options.Required("in"), options.Required("out"), options.Text("pairs")));
        }

        return 0;
    case "score":
        Console.WriteLine(ClusterQuality.Of(options.Required("clusters"), options.Required("truth")));
        return 0;
    default:
        Console.Error.WriteLine("See README.md.");
        return 2;
}
