using Rollcall.Reconciliation.Bench;

// dotnet run -c Release --project bench/Rollcall.Reconciliation.Bench [instalments|arrivals|search] [entries, default 1000000]
// ROLLCALL_DATA names the folder with the truce sets, which only "instalments" needs.
var what = args.Length > 0 ? args[0] : "arrivals";
var entries = args.Length > 1 ? int.Parse(args[1]) : 1_000_000;
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}\n");
switch (what)
{
    case "instalments":
        Instalments.Measure(Path.Combine(Environment.GetEnvironmentVariable("ROLLCALL_DATA") ?? "../shared/data", "truce"));
        break;
    case "arrivals":
        Arrivals.Measure(entries);
        break;
    default:
        Console.Error.WriteLine("Say instalments, arrivals or search.");
        return 2;
}

return 0;
