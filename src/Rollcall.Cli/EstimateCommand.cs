using System.CommandLine;
using System.Globalization;
using Rollcall.Estimation;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary><c>rollcall estimate</c>: who is on which lists in, how many may be on none out, or why that can't be said.</summary>
internal sealed class EstimateCommand(Surroundings around)
{
    private const string Examples = """
          rollcall estimate result
              a folder of rollcall reconcile: each file a list, and the linkage drawn anew 20 times

          rollcall estimate counts.csv --by region --out estimate
              counts.csv: pattern,A,B,C,region,count, one row for each set of lists; or one row for each
              person with a column of 0 and 1 for each list

          rollcall estimate result/memberships.csv --lists a_1.csv=A --lists a_2.csv=A --draws 50
              two files that are instalments of one list

        Exit codes: 0 done, also where an estimate is refused, 2 bad usage or input, 3 failed.
        """;

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "Counts by pattern, persons with a column of 0 and 1 for each list, a memberships.csv, or the folder that holds one.",
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the result. An earlier result there is replaced.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "rollcall-estimate",
    };

    private readonly Option<string[]> _by = new("--by")
    {
        Description = "A column whose values are estimated apart: a place, a time, a side. May be given several times.",
        HelpName = "COLUMN",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _lists = new("--lists")
    {
        Description = "The list that a file or column belongs to; files with the same NAME are one list, and no NAME leaves it out.",
        HelpName = "FILE=NAME",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> _draws = new("--draws")
    {
        Description = "How often who is the same person is drawn anew by matches.csv beside the file; 0 takes the linkage for certain.",
        HelpName = "R",
        CustomParser = OptionValue.CountFromZero("--draws", 1000),
        DefaultValueFactory = _ => 20,
    };

    private readonly Option<int?> _grid = new("--grid")
    {
        Description = "The grid of the decomposable graphs, 0 to K times the persons observed, such as 10n. [default: as long as it must be]",
        HelpName = "Kn",
        CustomParser = OptionValue.Multiple("--grid"),
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "The seed of the random numbers. The same seed gives the same result.",
        HelpName = "N",
        CustomParser = OptionValue.CountFromZero("--seed", int.MaxValue),
        DefaultValueFactory = _ => (int)new EstimationOptions().Seed,
    };

    private readonly Option<int> _sweeps = new("--sweeps")
    {
        Description = "The sweeps of each of the four chains of the latent-class model; up to four times as many where the chains don't agree.",
        HelpName = "N",
        CustomParser = OptionValue.Count("--sweeps", 100_000_000),
        DefaultValueFactory = _ => new EstimationOptions().Sweeps,
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads work at once. The result is the same for any number. [default: one a processor]",
        HelpName = "N",
        CustomParser = OptionValue.Count("--threads", 1024),
    };

    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "Show no progress, even on a terminal." };

    public Command Create()
    {
        var command = new Command("estimate", "Estimate how many persons are on no list, or say why that can't be done.")
        {
            _file, _out, _by, _lists, _draws, _grid, _seed, _sweeps, _threads, _noProgress, HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var started = around.Clock.GetUtcNow();
        var path = FileOf(parsed.GetRequiredValue(_file));
        var folder = OutputFolder.At(parsed.GetRequiredValue(_out));
        var reading = new CaptureReading(
            parsed.GetRequiredValue(_by), MappingOf(parsed.GetRequiredValue(_lists)), parsed.GetValue(_draws), parsed.GetValue(_seed));
        var options = new EstimationOptions
        {
            Seed = parsed.GetValue(_seed),
            GridMultiple = parsed.GetValue(_grid),
            Sweeps = Math.Max(parsed.GetValue(_sweeps), 100),
        };
        options = parsed.GetValue(_threads) is > 0 and var threads ? options with { Threads = threads } : options;

        using var progress = new ProgressLine(around, shown: !parsed.GetValue(_noProgress));
        progress.Show("Reading", 0);
        var input = Read(path, reading, cancel);
        var strata = new List<StratumEstimates>();
        foreach (var stratum in input.Strata)
        {
            var (from, to) = (0.05 + (0.9 * strata.Count / input.Strata.Count), 0.05 + (0.9 * (strata.Count + 1) / input.Strata.Count));
            var part = progress.Part(stratum.Name.Length > 0 ? $"Estimating {stratum.Name}" : "Estimating", from, to);
            strata.Add(stratum.TimesSeen is { } seen
                ? Estimator.RunTimesSeen(seen, stratum.Name)
                : Estimator.RunOverDraws(stratum.Table, stratum.Draws, stratum.Name, options, part, cancel));
        }

        progress.Show("Writing the result", 0.95);
        EstimateFolder.Write(
            folder, strata, new EstimateFacts(path, input.What, input.Remarks, new RunFacts(RollcallCommand.Version, started, Said(parsed))), options.Threads, around.Clock, cancel);
        progress.Dispose();
        new EstimateSummary(strata, input, parsed.GetRequiredValue(_out)).Print(around.Output);
        return ExitCode.Done;
    }

    private static CaptureInput Read(string path, CaptureReading reading, CancellationToken cancel)
    {
        bool linked;
        using (var rows = CsvRows.Open(path))
        {
            linked = MembershipFile.IsOne(rows);
        }

        return linked ? MembershipFile.Read(path, reading, cancel) : CaptureFile.Read(path, reading, cancel);
    }

    private static string FileOf(string path)
    {
        if (Directory.Exists(path))
        {
            var inside = Path.Combine(path, "memberships.csv");
            return File.Exists(inside) ? inside : throw new RefusedException($"{path} is a folder without a memberships.csv. Name the file to read.");
        }

        return File.Exists(path) ? path : throw new RefusedException($"There is no file {path}. Check its name and folder.");
    }

    private static Dictionary<string, string> MappingOf(IReadOnlyList<string> lists)
    {
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var said in lists)
        {
            var cut = said.LastIndexOf('=');
            if (cut < 1)
            {
                throw new RefusedException($"--lists takes FILE=NAME, such as --lists north_2.csv=north, and not {said}.");
            }

            if (!mapping.TryAdd(said[..cut], said[(cut + 1)..].Trim()))
            {
                throw new RefusedException($"--lists is given twice for {said[..cut]}. Say it once.");
            }
        }

        return mapping;
    }

    /// <summary>The options that the result depends on.</summary>
    private List<string> Said(ParseResult parsed)
    {
        List<string> said =
        [
            .. parsed.GetRequiredValue(_by).Select(b => $"--by {b}"),
            .. parsed.GetRequiredValue(_lists).Select(l => $"--lists {l}"),
            string.Create(CultureInfo.InvariantCulture, $"--draws {parsed.GetValue(_draws)}"),
            string.Create(CultureInfo.InvariantCulture, $"--seed {parsed.GetValue(_seed)}"),
            string.Create(CultureInfo.InvariantCulture, $"--sweeps {parsed.GetValue(_sweeps)}"),
        ];
        if (parsed.GetValue(_grid) is { } grid)
        {
            said.Add(string.Create(CultureInfo.InvariantCulture, $"--grid {grid}n"));
        }

        return said;
    }
}
