using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Rollcall.Ledger;
using Rollcall.Lists;

namespace Rollcall.Register.Bench;

/// <summary>A small register with every kind of row, to be copied and damaged.</summary>
internal sealed class InventedRegister(RegisterOptions options, SignedNote kept) : IDisposable
{
    public RegisterOptions Options => options;

    /// <summary>The newest checkpoint, as a witness has it.</summary>
    public SignedNote Kept => kept;

    public static async Task<InventedRegister> Make()
    {
        var options = new RegisterOptions
        {
            Folder = Directory.CreateTempSubdirectory("rollcall-tamper-").FullName,
            Keys = KeyRing.Create(NoteKey.Generate("tamper.example/log").Export()),
        };
        await using var register = await CaseRegister.Open(options);
        var (one, two) = (new Viewer(Guid.NewGuid(), Role.Caseworker), new Viewer(Guid.NewGuid(), Role.Caseworker));
        var lists = new List<Guid>();
        foreach (var name in (string[])["North", "South"])
        {
            var party = (await register.Do(new DefineParty(name), one)).Id;
            lists.Add((await register.Do(new DefineList(party, "list of " + name, name == "North" ? Claim.WeSeek : Claim.WeHold, "search", "agreement"), one)).Id);
        }

        var entries = new List<Guid>();
        foreach (var list in lists)
        {
            var csv = "ref,family_name,given_names,father_name,birth_date\n,,,,1990-01-01\n"
                + string.Concat(Enumerable.Range(0, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"R-{i},Family{i},Given{i},Father{i % 5},19{60 + i}-02-1{i % 10}\n")));
            var done = await register.Submit(list, "list.csv", Encoding.UTF8.GetBytes(csv), columns: null, one);
            await register.Linked();
            await using var page = register.View(one);
            entries.AddRange((await page.Entries(new EntryFilter(Submission: done.Id), after: null, most: 100)).Select(e => e.Id));
        }

        await using var view = register.View(one);
        foreach (var match in (await view.Matches(state: null, 0, 6)).Take(6))
        {
            await register.Do(new DecideMatch(match.Id, DecisionVerdict.Same, "alike", 0), one);
            await register.Do(new DecideMatch(match.Id, DecisionVerdict.Same, "alike", 1), two);
        }

        foreach (var entry in entries.Take(5))
        {
            var asked = await register.Do(new AskParty(entry, "contradiction", "Is this right?"), one);
            await register.Do(new AnswerClarification(asked.Id, "Yes."), one);
            await register.Do(new ReadSealed(entry, "to check"), two);
        }

        var to = (await view.Parties()).First(p => p.Name == "South").Id;
        await register.Do(new ReleaseEntry(entries[3], to, "to ask", "none known"), one);
        await register.Do(new RecordStatement("A spokesman", new DateOnly(2026, 11, 1), "a newspaper", "More than 62.",
            [new StatedFigure(Claim.WeHold, FigureBound.AtLeast, 62, "more than 62", to)], to), one);
        await register.Do(new EraseEntry(entries[0], "on request"), one);
        return new InventedRegister(options, register.Log.Latest);
    }

    public DamagedRegister Copy()
    {
        SqliteConnection.ClearAllPools();
        var folder = Directory.CreateTempSubdirectory("rollcall-tampered-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        foreach (var file in Directory.GetFiles(options.Folder, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(options.Folder, file)));
        }

        return new DamagedRegister(options with { Folder = folder });
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(options.Folder, recursive: true);
    }
}
