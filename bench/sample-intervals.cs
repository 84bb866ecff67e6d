#:project ../src/Rollcall.Linkage/Rollcall.Linkage.csproj
#:property PublishAot=false
#:property RunAnalyzers=false
#:property RestorePackagesWithLockFile=false

// How often the intervals of a labelled sample hold the truth: draws sixty samples, labels them by the column of the truth.
// dotnet run bench/sample-intervals.cs -- FILE ID MODEL.json TRUTH LABELS
using Rollcall.Linkage;

const int Samples = 60;
var (file, id, model, truth, labels) = (args[0], args[1], ModelJson.Load(args[2]), args[3], int.Parse(args[4]));
var table = Table.Read([file], new TableOptions { IdColumn = id }, out _);
var column = table.Column(truth);
var known = LinkageEvaluation.Run(table, model, new EvaluationOptions { TruthColumn = truth, ToLabel = 0 });
var at = ThresholdChart.FromLabels(known.Judged!).At(known.Threshold);
var recall = at.Right / (at.Right + at.Missed - known.Judged!.NeverCompared);

var estimates = new List<SampleEstimate>();
for (var seed = 1; seed <= Samples; seed++)
{
    var data = LinkageEvaluation.Run(table, model, new EvaluationOptions { ToLabel = labels, Seed = seed });
    estimates.Add(SampleEstimates.Of(
        [
            .. data.ToLabel!.Pairs.Select(p => new LabelledPair(
                p.Weight, p.Probability, column.Codes[p.Left] == column.Codes[p.Right] ? LabelAnswer.Same : LabelAnswer.Different,
                p.Stratum, data.ToLabel.Strata[p.Stratum - 1].Pairs)),
        ],
        data.Threshold));
}

Print("precision", at.Precision, e => e.Precision);
Print("recall of what was compared", recall, e => e.Recall);

void Print(string name, double true_, Func<SampleEstimate, ShareEstimate> of) => Console.WriteLine(
    $"{name}: true {true_:0.0000}, mean estimate {estimates.Average(e => of(e).Value):0.0000}, "
    + $"intervals that hold it {estimates.Count(e => of(e).Low <= true_ && true_ <= of(e).High)} of {Samples}, mean width {estimates.Average(e => of(e).High - of(e).Low):0.0000}");
