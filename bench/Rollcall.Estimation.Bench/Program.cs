using Rollcall.Estimation.Bench;

// What is measured, by name: tables FOLDER, speed FOLDER, coverage [RUNS], linkage FOLDER, seeds FOLDER.
switch (args)
{
    case ["tables", var folder]:
        ReferenceTables.Print(new ReferenceFolder(folder));
        break;
    case ["speed", var folder]:
        Speed.Print(new ReferenceFolder(folder));
        break;
    case ["coverage", .. var runs]:
        Coverage.Print(runs.Length > 0 ? int.Parse(runs[0]) : 500);
        break;
    case ["linkage", var folder]:
        LinkageSensitivity.Print(new ReferenceFolder(folder));
        break;
    case ["seeds", var folder]:
        BootstrapSeeds.Print(new ReferenceFolder(folder));
        break;
    default:
        Console.Error.WriteLine("Say what to measure: tables FOLDER, speed FOLDER, coverage [RUNS], linkage FOLDER, seeds FOLDER.");
        return 2;
}

return 0;
