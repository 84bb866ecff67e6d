using Rollcall.Linkage.Bench;

string what = args.FirstOrDefault() ?? "all";
if (what == "match")
{
    Matching.Run(file: args[1], id: args[2], modelFile: args[3]);
    return;
}

if (what == "learn")
{
    Learning.Run(file: args[1], id: args[2], truth: args[3], [.. args[4].Split(',').Select(int.Parse)]);
    return;
}

string[] names = Column.Names(20_000);
if (what is "all" or "agree")
{
    Agreement.Print(pairs: 1_000_000);
}

if (what is "all" or "single")
{
    OneByOne.Print(names, "names made up");
    Sets.Print();
}

if (what is "all" or "speed")
{
    Console.WriteLine("Many pairs at once, on one thread, in processor time; `left` is what the signatures leave to the kernel");
    Console.WriteLine();
    Speed.Print(names, "names made up");
    Speed.Print(Column.Names(500_000), "names made up");
    Speed.Print(Column.Dates(), "dates");
    string file = Path.Combine(Environment.GetEnvironmentVariable("ROLLCALL_DATA") ?? Path.Combine("..", "shared", "data"), "linkage", "historical_50k.csv");
    foreach (string field in File.Exists(file) ? ["first_and_surname", "surname", "birth_place"] : Array.Empty<string>())
    {
        Speed.Print(Column.Of(file, field), "historical_50k, " + field);
    }
}
