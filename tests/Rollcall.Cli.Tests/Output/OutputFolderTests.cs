using System.Security.Cryptography;
using System.Text.Json;
using Rollcall.Reconciliation;

namespace Rollcall.Cli.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly string[] Names =
        ["clarifications.csv", "contradictions.csv", "matches.csv", "memberships.csv", "persons.csv", "rejected.csv", "report.html", "run.json"];

    private readonly TemporaryFolder _temp = new();

    private string Out => _temp["out"];

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void It_writes_every_file_and_nothing_else()
    {
        Write(InventedOutcome.With());
        Assert.Equal(Names, Directory.GetFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["out"], _temp.Names());
    }

    [Theory]
    [InlineData("memberships.csv", "person_id,list,row_ref,row")]
    [InlineData("matches.csv", "left_list,left_ref,right_list,right_ref,match_weight,match_probability,verdict")]
    [InlineData("contradictions.csv", "contradiction,person_id,kind,sentence,party,list,row_ref,row,value")]
    [InlineData("clarifications.csv", "party,priority,list,row_ref,row,person_id,kind,question")]
    [InlineData("rejected.csv", "list,line,row,reason,text")]
    public void Columns_are_a_promise(string file, string header)
    {
        Write(InventedOutcome.With());
        Assert.Equal(header, File.ReadLines(Path.Combine(Out, file)).First());
    }

    [Fact]
    public void A_person_is_one_line_with_every_standard_column()
    {
        Write(InventedOutcome.With());
        var persons = CsvFile.Read(Out, "persons.csv");
        Assert.Equal(
            ["person_id", "lists", "entries", "parties", "claims", "sought_and_held", "fate", "whereabouts", "evidence", "reconciliation", "contradictions", "reading", "full_name"],
            persons.Header.Take(13));
        Assert.Equal("note", persons.Header[^1]);
        Assert.Equal("Aram", persons[0, "given_names"]);
        Assert.Equal("we_seek; we_hold", persons[0, "claims"]);
        Assert.Equal("north; south", persons[0, "parties"]);
    }

    [Fact]
    public void Numbers_have_fixed_decimals_and_no_negative_zero()
    {
        Write(InventedOutcome.With());
        Assert.EndsWith(",0.0000,0.987654,same", File.ReadLines(Path.Combine(Out, "matches.csv")).Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+374 10 000000")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("  =1+1")]
    [InlineData("\u200E=1+1")]
    [InlineData("＝1+1")]
    public void No_cell_starts_a_formula(string evil)
    {
        Write(InventedOutcome.With(name: evil, reference: evil, rejectedText: evil));
        Assert.Equal("'" + evil, CsvFile.Read(Out, "persons.csv")[0, "given_names"].Replace("\n", evil.Contains('\r') ? "\r" : "\n", StringComparison.Ordinal));
        Assert.StartsWith("'", CsvFile.Read(Out, "memberships.csv")[0, "row_ref"], StringComparison.Ordinal);
        Assert.StartsWith("'", CsvFile.Read(Out, "rejected.csv")[0, "text"], StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_commas_and_line_breaks_come_back_as_they_were()
    {
        const string Text = "Aram \"Bear\", the\nolder";
        Write(InventedOutcome.With(name: Text));
        Assert.Equal(Text, CsvFile.Read(Out, "persons.csv")[0, "given_names"]);
        Assert.DoesNotContain('\r', File.ReadAllText(Path.Combine(Out, "persons.csv")));
    }

    [Fact]
    public void The_run_record_holds_the_digest_of_every_file()
    {
        Write(InventedOutcome.With());
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Out, "run.json")));
        var outputs = json.RootElement.GetProperty("outputs").EnumerateArray().ToList();
        Assert.Equal(Names.Except(["run.json"]), outputs.Select(o => o.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(outputs, o => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Out, o.GetProperty("name").GetString()!)))),
            o.GetProperty("sha256").GetString()));
        Assert.Equal("1.2.3", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("model")[1].GetProperty("bits").ValueKind);
    }

    [Fact]
    public void A_row_that_got_lost_stops_the_run_and_leaves_nothing()
    {
        var lost = InventedOutcome.With(row: 2);
        var fault = Assert.Throws<InvalidOperationException>(() => Write(lost));
        Assert.Contains("Row 1 of north_seek.csv", fault.Message, StringComparison.Ordinal);
        Assert.Empty(_temp.Names());
    }

    [Fact]
    public void A_failure_keeps_the_earlier_result()
    {
        Write(InventedOutcome.With());
        var before = File.ReadAllText(Path.Combine(Out, "persons.csv"));
        Assert.Throws<InvalidOperationException>(() => Write(InventedOutcome.With(name: "Other", row: 2)));
        Assert.Equal(before, File.ReadAllText(Path.Combine(Out, "persons.csv")));
        Assert.Equal(["out"], _temp.Names());
    }

    [Fact]
    public void An_earlier_result_is_replaced()
    {
        Write(InventedOutcome.With());
        Write(InventedOutcome.With(name: "Other"));
        Assert.Equal("Other", CsvFile.Read(Out, "persons.csv")[0, "given_names"]);
        Assert.Equal(["out"], _temp.Names());
    }

    [Fact]
    public void A_cancelled_write_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            OutputFolder.At(Out).Write(InventedOutcome.With(), InventedOutcome.Facts, 1, TimeProvider.System, cancel.Token));
        Assert.Empty(_temp.Names());
    }

    [Fact]
    public void What_a_killed_run_left_is_cleared_and_its_earlier_result_comes_back()
    {
        _temp.Write(".out.rollcall-0123456789ab.new/memberships.csv", "half");
        _temp.Write(".out.rollcall-0123456789ab.old/run.json", """{"program": "rollcall", "outputs": []}""");
        _temp.Write(".out.rollcall-0123456789ab.lock", "");
        Assert.Throws<InvalidOperationException>(() => Write(InventedOutcome.With(row: 2)));
        Assert.Equal(["out"], _temp.Names());
        Assert.Equal(["run.json"], Directory.GetFiles(Out).Select(Path.GetFileName));
    }

    [Fact]
    public void A_run_that_still_goes_on_is_left_alone()
    {
        _temp.Write(".out.rollcall-0123456789ab.new/memberships.csv", "half");
        using var held = new FileStream(_temp[".out.rollcall-0123456789ab.lock"], FileMode.CreateNew, FileAccess.Write, FileShare.None);
        Write(InventedOutcome.With());
        Assert.True(File.Exists(_temp[".out.rollcall-0123456789ab.new", "memberships.csv"]));
    }

    [Fact]
    public void A_folder_with_other_files_is_refused()
    {
        _temp.Write("out/letter.txt", "dear");
        Assert.Contains("not a result of Rollcall", Refused(Out), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_programs_run_json_does_not_make_a_folder_ours()
    {
        _temp.Write("out/run.json", """{"program": "another"}""");
        Assert.Contains("not a result of Rollcall", Refused(Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_someone_added_to_a_result_is_not_thrown_away()
    {
        Write(InventedOutcome.With());
        _temp.Write("out/my notes.txt", "keep");
        Assert.Contains("my notes.txt", Refused(Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused() =>
        Assert.Contains("is a file", Refused(_temp.Write("out", "")), StringComparison.Ordinal);

    [Fact]
    public void Others_may_not_look_in()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        Write(InventedOutcome.With());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Out));
    }

    private static string Refused(string path) => Assert.Throws<OutputRefusedException>(() => OutputFolder.At(path)).Message;

    private void Write(Outcome outcome) =>
        OutputFolder.At(Out).Write(outcome, InventedOutcome.Facts, 1, TimeProvider.System, TestContext.Current.CancellationToken);
}
