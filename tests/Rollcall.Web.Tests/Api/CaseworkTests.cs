namespace Rollcall.Web.Tests;

public sealed class CaseworkTests
{
    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_is_told_what_changed()
    {
        await using var desk = await Desk.Open();
        var match = await Pair(desk);
        using var unseen = await Desk.Post(desk.Caseworker, $"/matches/{match}/decisions", new { verdict = "same", why = "w" });
        await Desk.Json(unseen, 428);
        using var seen = await desk.Caseworker.GetAsync($"/api/v1/matches/{match}", TestContext.Current.CancellationToken);
        var tag = seen.Headers.ETag!.Tag;
        Assert.True(seen.Headers.CacheControl!.NoStore);
        using var first = await Desk.Post(desk.Caseworker, $"/matches/{match}/decisions", new { verdict = "different", why = "w" }, ("If-Match", tag));
        using var second = await Desk.Post(desk.Second, $"/matches/{match}/decisions", new { verdict = "same", why = "w" }, ("If-Match", tag));
        await Desk.Json(first, 201);
        var told = (await Desk.Json(second, 409)).GetProperty("detail").GetString();
        Assert.Contains("refused now (version 1)", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_wait_for_news_and_show_a_party_its_own_alone()
    {
        await using var desk = await Desk.Open();
        var before = (await Desk.Get(desk.OfSouth, "/events?limit=500")).GetProperty("cursor").GetInt64();
        var waiting = Desk.Get(desk.OfSouth, $"/events?since={before}&wait=30");
        using var others = await Desk.Submit(desk.OfNorth, desk.Sought, "full_name\nAnna\n");
        await desk.Register.Linked(TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        await Desk.Done(desk.OfSouth, "/lists", new { party = desk.South, name = "held", claim = "we_hold", purpose = "p", legal_basis = "l" });
        var item = Assert.Single((await waiting).GetProperty("items").EnumerateArray().ToList());
        Assert.Equal("define_list", item.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Whoever_acted_gets_the_receipt_whatever_their_role()
    {
        await using var desk = await Desk.Open();
        var admin = await desk.Client("root", Register.Role.Administrator);
        var done = await Desk.Done(admin, "/parties", new { name = "East" });
        var receipt = Ledger.Receipt.Parse(await admin.GetByteArrayAsync(done.GetProperty("receipt").GetString(), TestContext.Current.CancellationToken));
        Assert.True(receipt.Verify(Ledger.NoteVerifier.Parse(desk.Register.Log.VerifierKey)).Valid);
    }

    [Fact]
    public async Task A_search_finds_across_scripts_and_tells_nothing_of_numbers_that_were_not_released()
    {
        await using var desk = await Desk.Open();
        using var done = await Desk.Submit(desk.OfNorth, desk.Sought, "full_name,birth_date,service_no\nԴավթյան Արամ,1998-03-12,AB-4711\nZeno Else,1990,CD-1\n");
        await Desk.Json(done, 201);
        await desk.Register.Linked(TestContext.Current.CancellationToken);
        Assert.Empty((await Desk.Done(desk.OfSouth, "/search", new { name = "Davtyan Aram" })).EnumerateArray().ToList());
        var own = (await Desk.Done(desk.OfNorth, "/search", new { name = "Davtyan Aram", birth_date = "1998" }))[0];
        var entry = own.GetProperty("entry").GetProperty("id").GetGuid();
        Assert.Equal("Դավթյան Արամ", own.GetProperty("entry").GetProperty("facts").GetProperty("full_name").GetString());

        await Desk.Done(desk.Caseworker, "/releases", new { entry, to_party = desk.South, purpose = "p", risk = "r" });
        var right = await Desk.Done(desk.OfSouth, "/search", new { name = "Davtyan Aram", number = "AB-4711" });
        var wrong = await Desk.Done(desk.OfSouth, "/search", new { name = "Davtyan Aram", number = "XY-9999" });
        Assert.Equal(entry, right[0].GetProperty("entry").GetProperty("id").GetGuid());
        Assert.Equal(wrong.GetRawText(), right.GetRawText());
        Assert.Empty((await Desk.Done(desk.OfSouth, "/search", new { number = "AB-4711" })).EnumerateArray().ToList());
    }

    [Fact]
    public async Task The_ledger_is_served_to_anybody_and_may_be_kept()
    {
        await using var desk = await Desk.Open();
        using var anybody = new HttpClient { BaseAddress = desk.Server.Address };
        var key = Ledger.NoteVerifier.Parse((await anybody.GetStringAsync("/log/key", TestContext.Current.CancellationToken)).Trim());
        var note = Ledger.SignedNote.Parse(await anybody.GetStringAsync("/log/checkpoint", TestContext.Current.CancellationToken));
        var size = Ledger.Checkpoint.Open(note, key).Size;
        using var tile = await anybody.GetAsync($"/log/tile/0/000.p/{size}", TestContext.Current.CancellationToken);
        Assert.Equal(32 * size, (await tile.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
        Assert.Contains("immutable", tile.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var none = await anybody.GetAsync($"/log/tile/0/000.p/{size + 1}", TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)none.StatusCode);
    }

    private static async Task<Guid> Pair(Desk desk)
    {
        using var done = await Desk.Submit(desk.OfNorth, desk.Sought, "full_name\nAnna Somebody\nZeno Else\n");
        await Desk.Json(done, 201);
        var entries = (await Desk.Get(desk.OfNorth, "/entries")).GetProperty("items");
        var made = await Desk.Done(desk.Caseworker, "/matches", new { left = entries[0].GetProperty("id").GetGuid(), right = entries[1].GetProperty("id").GetGuid(), why = "w" });
        return made.GetProperty("id").GetGuid();
    }
}
