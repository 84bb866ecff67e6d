using Rollcall.Register.Bench;

return args switch
{
    ["commands", .. var rest] => await CommandBench.Run(rest),
    ["import", .. var files] when files.Length > 0 => await ImportBench.Run(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- commands [--clients N] [--count N] [--postgres CONNECTION]
            Durable commands a second, and the time from sending to the receipt.
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- import FILE...
            Lists handed in until all are compared with each other, and the time to open the register again.
        """);
    return 2;
}
