using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Rollcall.Web;

/// <summary>The server: one data folder, one process.</summary>
public static class RollcallServer
{
    /// <summary>Runs the server until it is told to stop, then lets what is under way come to its end.</summary>
    /// <param name="options">How it is to run.</param>
    /// <param name="terminal">Takes what whoever starts the server must read, and nobody else may: the set-up code, the demonstration's passwords.</param>
    /// <param name="clock">The time.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="ServeException">It can't start as it was told to.</exception>
    /// <exception cref="StorageException">The register's disk failed while it ran.</exception>
    public static async Task Run(ServeOptions options, TextWriter terminal, TimeProvider clock, CancellationToken stop)
    {
        ServeRules.Check(options);
        await using var app = Build(options, clock);
        await Start(app, options, terminal, stop);
        var register = app.Services.GetRequiredService<OpenedRegister>().Register;
        var stopped = app.WaitForShutdownAsync(stop);
        if (await Task.WhenAny(stopped, register.Completion) != stopped)
        {
            // What is not on disk must not be answered for: nothing may go on with a disk that failed.
            await app.StopAsync(CancellationToken.None);
            throw new StorageException("The register's disk failed and the server has stopped. Nothing that was acknowledged is lost. Look at the disk, then start again.", register.Completion.Exception);
        }

        await stopped;
    }

    /// <summary>The server, put together but not started.</summary>
    /// <param name="options">How it is to run.</param>
    /// <param name="clock">The time.</param>
    /// <param name="also">What a test adds.</param>
    internal static WebApplication Build(ServeOptions options, TimeProvider clock, Action<WebApplicationBuilder>? also = null)
    {
        DataFolder.Prepare(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(RollcallServer).Assembly.GetName().Name });
        builder.Services.AddSingleton(options).AddSingleton(clock).AddSingleton(CookieNames.For(options));
        var keys = RegisterKeys.Open(options);
        builder.Services.AddSingleton(_ => keys);
        SealedKeys.Add(builder.Services, options, MasterKey.Of(keys.Ring, keys.BesideData));
        builder.AddListening(options);
        builder.AddLog();
        builder.Services.AddAccounts(options);
        builder.Services.AddSignIn();
        builder.Services.AddPolicies();
        builder.Services.AddRateLimits(options);
        builder.Services.AddApi();
        builder.Services.AddRegister();
        builder.Services.AddTelemetry(options);
        builder.Services.AddHostedService<Sweeping>();
        also?.Invoke(builder);
        var app = builder.Build();
        app.UsePipeline(options);
        app.MapApi();
        return app;
    }

    /// <summary>Brings the tables up to date, opens the door, and says where it is.</summary>
    internal static async Task Start(WebApplication app, ServeOptions options, TextWriter terminal, CancellationToken stop)
    {
        bool empty;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountsContext>();
            await AccountsDatabase.Migrate(accounts, stop);
            Demonstration.Mark(options, empty: !await accounts.Users.AnyAsync(stop));
            await app.Services.GetRequiredService<OpenedRegister>().Open(stop);
            if (options.Demo)
            {
                await Demonstration.Prepare(scope.ServiceProvider, terminal, stop);
                await SampleTruce.Prepare(scope.ServiceProvider, stop);
            }

            empty = !await accounts.Users.AnyAsync(stop);
        }

        var log = app.Services.GetRequiredService<ILogger<ServeOptions>>();
        if (app.Services.GetRequiredService<MasterKey>().BesideData)
        {
            log.KeyBesideData();
        }

        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException e)
        {
            throw new ServeException($"The server can't listen on {string.Join(", ", options.Urls)}: {e.Message}", e);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        log.Listening(string.Join(", ", addresses));
        await terminal.WriteLineAsync($"Rollcall is at {string.Join(", ", addresses)}. Ctrl-C stops it.");
        if (empty)
        {
            await terminal.WriteLineAsync($"There is no administrator yet. To make the first one, use this code, once: {app.Services.GetRequiredService<SetUpCode>().Text}");
        }
    }
}
