using Rollcall.Register.Bench;

return args switch
{
    ["commands", .. var rest] => await CommandBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- commands [--clients N] [--count N] [--postgres CONNECTION]
            Durable commands a second, and the time from sending to the receipt.
        """);
    return 2;
}
