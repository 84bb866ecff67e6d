using Rollcall.Cli;

return await RollcallCommand.Run(args, Surroundings.OfTheProcess());
