using Rollcall.Reconciliation.Bench;

// dotnet run -c Release --project bench/Rollcall.Reconciliation.Bench instalments [set] | arrivals [entries] | search [entries]
// ROLLCALL_DATA names the folder with the truce sets, which only "instalments" needs.
var what = args.Length > 0 ? args[0] : "arrivals";
var entries = args.Length > 1 && int.TryParse(args[1], out var given) ? given : 1_000_000;
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}\n");
switch (what)
{
    case "instalments":
        Instalments.Measure(Path.Combine(Environment.GetEnvironmentVariable("ROLLCALL_DATA") ?? "../shared/data", "truce"), args.Length > 1 ? args[1] : "");
        break;
    case "arrivals":
        Arrivals.Measure(entries);
        break;
    case "search":
        Searches.Measure(entries);
        break;
    default:
        Console.Error.WriteLine("Say instalments, arrivals or search.");
        return 2;
}

return 0;
