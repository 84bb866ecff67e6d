using Rollcall.Linkage.Bench;

string what = args.FirstOrDefault() ?? "all";
if (what is "all" or "agree")
{
    Agreement.Print(pairs: 1_000_000);
}

if (what is "all" or "speed")
{
    Speed.Print(Column.Names(20_000), "names made up, 20,000");
    Speed.Print(Column.Names(500_000), "names made up, 500,000");
    Speed.Print(Column.Dates(), "dates");
    string data = Environment.GetEnvironmentVariable("ROLLCALL_DATA") ?? Path.Combine("..", "shared", "data");
    foreach (string field in (string[])["first_and_surname", "surname", "birth_place"])
    {
        string file = Path.Combine(data, "linkage", "historical_50k.csv");
        if (File.Exists(file))
        {
            Speed.Print(Column.Of(file, field), "historical_50k, " + field);
        }
    }
}
