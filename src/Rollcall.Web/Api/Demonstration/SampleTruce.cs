using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;

namespace Rollcall.Web;

/// <summary>The sample truce of the repository in a new register: invented parties, lists and persons, handed in by the demonstration's users.</summary>
internal static class SampleTruce
{
    private const string Purpose = "to try the program";
    private const string Basis = "invented persons";

    private static readonly Guid Commission = new("00000000-0000-7000-8000-000000000003");
    private static readonly Guid Families = new("00000000-0000-7000-8000-000000000004");
    private static readonly Guid Reporters = new("00000000-0000-7000-8000-000000000005");

    private static readonly (Guid Party, string Name, Claim Claim, string By, string[] Files)[] Lists =
    [
        (Demonstration.North, "Sought by North", Claim.WeSeek, "north", ["north_seek_1.csv", "north_seek_2.csv"]),
        (Demonstration.North, "Held by North", Claim.WeHold, "north", ["north_hold.csv"]),
        (Demonstration.South, "Held by South", Claim.WeHold, "south", ["south_hold.csv"]),
        (Demonstration.South, "Sought by South", Claim.WeSeek, "south", ["south_seek.xlsx"]),
        (Commission, "Known to the commission", Claim.WeSeek, "case", ["commission.csv"]),
        (Families, "Requests of families", Claim.WeSeek, "case", ["families_seek.csv"]),
        (Reporters, "Broadcasts", Claim.WeSeek, "case", ["observers.csv"]),
    ];

    /// <summary>Fills the register, if nothing was ever done in it.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        var register = services.GetRequiredService<OpenedRegister>().Register;
        if (register.Log.Size > 0)
        {
            return;
        }

        var viewers = await services.GetRequiredService<AccountsContext>().Users.AsNoTracking()
            .ToDictionaryAsync(a => a.UserName!, a => new Viewer(a.Id, a.Role, a.Party), cancel);
        (Guid Id, string Name, string Language)[] parties =
            [(Demonstration.North, "North", "hy"), (Demonstration.South, "South", "az"), (Commission, "Joint commission", "ru"), (Families, "Families", "en"), (Reporters, "Reporters", "en")];
        foreach (var (id, name, language) in parties)
        {
            await register.Do(new DefineParty(name, language) { Id = id }, viewers["admin"], cancel);
        }

        foreach (var (party, name, claim, by, files) in Lists)
        {
            var list = await register.Do(new DefineList(party, name, claim, Purpose, Basis), viewers[by], cancel);
            foreach (var file in files)
            {
                await register.Submit(list.Id, file, Bytes(file), columns: null, viewers[by], cancel: cancel);
            }
        }

        await register.Do(
            new RecordStatement(
                "spokesman of North", new DateOnly(2019, 5, 20), "evening news", "They hold at least 12 of ours, and have named eleven.",
                [new StatedFigure(Claim.WeHold, FigureBound.AtLeast, 12, "at least 12", Demonstration.South)], Demonstration.North),
            viewers["case"], cancel);
    }

    private static byte[] Bytes(string file)
    {
        using var stream = typeof(SampleTruce).Assembly.GetManifestResourceStream("truce/" + file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
