using Rollcall.Register.Bench;

return args switch
{
    ["commands", .. var rest] => await CommandBench.Run(rest),
    ["import", .. var files] when files.Length > 0 => await ImportBench.Run(files),
    ["restore", .. var rest] => await RestoreBench.Run(rest),
    ["kill", .. var rest] => await KillBench.Run(rest),
    ["kill-child", .. var rest] => await KillBench.Child(rest),
    ["tamper", .. var rest] => await TamperBench.Run(rest),
    ["full", .. var rest] => await DiskBench.Run(rest),
    ["full-child", .. var rest] => await DiskBench.Child(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- commands [--clients N] [--count N] [--postgres CONNECTION]
            Durable commands a second, and the time from sending to the receipt.
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- import FILE...
            Lists handed in until all are compared with each other, and the time to open the register again.
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- restore [--entries N] [--postgres CONNECTION] [--into CONNECTION] [--no-verify]
            A backup, read back, restored and verified.
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- kill [--rounds N] [--seed N]
            A process that writes under load, killed at random moments: is every acknowledged command there once?
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- tamper [--count N] [--seed N]
            A register damaged behind its back, in six ways: does rollcall verify find it?
        dotnet run -c Release --project bench/Rollcall.Register.Bench -- full FOLDER
            Writes to a register in FOLDER until its disk is full or fails: is anything acknowledged that is not there?
        """);
    return 2;
}
