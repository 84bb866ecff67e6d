using System.Text;

namespace Rollcall.Web.Tests;

public sealed class SubmissionTests
{
    [Fact]
    public async Task A_file_that_was_handed_in_before_is_answered_as_it_was_by_200()
    {
        await using var desk = await Desk.Open();
        using var first = await Desk.Submit(desk.OfNorth, desk.Sought, "full_name\nAnna\n");
        using var again = await Desk.Submit(desk.OfNorth, desk.Sought, "full_name\nAnna\n");
        var (one, two) = (await Desk.Json(first, 201), await Desk.Json(again, 200));
        Assert.Equal(one.GetProperty("id").GetGuid(), two.GetProperty("id").GetGuid());
        Assert.Equal($"/api/v1/submissions/{one.GetProperty("id").GetGuid()}", first.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_chosen_id_is_taken_once_and_no_other_file_ever_takes_its_place()
    {
        await using var desk = await Desk.Open();
        var key = Guid.NewGuid().ToString();
        using var first = await Desk.Submit(desk.OfNorth, desk.Sought, "full_name\nAnna\n", key);
        Assert.Equal(key, (await Desk.Json(first, 201)).GetProperty("id").GetString());
        using var again = await Desk.Submit(desk.OfNorth, desk.Sought, "full_name\nBerta\n", key);
        Assert.Equal(key, (await Desk.Json(again, 200)).GetProperty("id").GetString());
        var theirs = await Desk.Done(desk.OfSouth, "/lists", new { party = desk.South, name = "held", claim = "we_hold", purpose = "p", legal_basis = "l" });
        using var other = await Desk.Submit(desk.OfSouth, theirs.GetProperty("id").GetGuid(), "full_name\nClara\n", key);
        await Desk.Json(other, 422);
        Assert.Equal("full_name\nAnna\n", await desk.OfNorth.GetStringAsync($"/api/v1/submissions/{key}/file", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_form_takes_the_name_of_its_file_and_says_what_columns_mean()
    {
        await using var desk = await Desk.Open();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(desk.Sought.ToString()), "list" },
            { new StringContent("""{"wer":"full_name"}"""), "columns" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("wer;x\nAnna;1\n")), "file", "Liste ä.csv" },
        };
        using var response = await desk.OfNorth.PostAsync("/api/v1/submissions", form, TestContext.Current.CancellationToken);
        var answer = (await Desk.Json(response, 201)).GetProperty("submission");
        Assert.Equal("Liste ä.csv", answer.GetProperty("file_name").GetString());
        Assert.Equal("full_name", answer.GetProperty("reading").GetProperty("columns")[0].GetProperty("column").GetString());
    }

    [Fact]
    public async Task An_upload_that_came_in_parts_is_handed_in_by_its_id_and_then_gone()
    {
        await using var desk = await Desk.Open();
        var upload = await Upload(desk.OfNorth, "full_name\nAnna\n", "list.csv");
        using var others = await Desk.Post(desk.OfSouth, "/submissions", new { list = desk.Sought, upload });
        await Desk.Json(others, 404);
        var done = await Desk.Done(desk.OfNorth, "/submissions", new { list = desk.Sought, upload });
        Assert.Equal(1, done.GetProperty("submission").GetProperty("taken").GetInt32());
        using var again = await Desk.Post(desk.OfNorth, "/submissions", new { list = desk.Sought, upload });
        await Desk.Json(again, 404);
    }

    [Theory]
    [InlineData("?file_name=a.csv", "full_name\nA\n", 400, "#/list")]
    [InlineData("?list=LIST", "full_name\nA\n", 400, "#/file_name")]
    [InlineData("?list=LIST&file_name=a.csv", "", 422, "#/file")]
    [InlineData("?list=LIST&file_name=a.exe", "MZ", 422, "#/file")]
    public async Task What_is_wrong_with_a_file_is_said_with_its_field(string query, string body, int status, string pointer)
    {
        await using var desk = await Desk.Open();
        using var response = await desk.OfNorth.PostAsync(
            "/api/v1/submissions" + query.Replace("LIST", desk.Sought.ToString(), StringComparison.Ordinal), new ByteArrayContent(Encoding.UTF8.GetBytes(body)), TestContext.Current.CancellationToken);
        Assert.Equal(pointer, (await Desk.Json(response, status)).GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_unread()
    {
        await using var desk = await Desk.Open();
        using var response = await Desk.Post(desk.OfNorth, "/lists", new { party = desk.North, name = new string('x', 2 << 20), claim = "we_seek", purpose = "p", legal_basis = "l" });
        await Desk.Json(response, 413);
    }

    private static async Task<Guid> Upload(HttpClient by, string text, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var create = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads");
        create.Headers.Add("Tus-Resumable", "1.0.0");
        create.Headers.Add("Upload-Length", bytes.Length.ToString());
        create.Headers.Add("Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name)));
        using var created = await by.SendAsync(create, TestContext.Current.CancellationToken);
        var id = Guid.Parse(created.Headers.Location!.ToString().Split('/')[^1]);
        using var part = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/uploads/{id}") { Content = new ByteArrayContent(bytes) };
        part.Headers.Add("Tus-Resumable", "1.0.0");
        part.Headers.Add("Upload-Offset", "0");
        part.Content.Headers.ContentType = new("application/offset+octet-stream");
        using var sent = await by.SendAsync(part, TestContext.Current.CancellationToken);
        Assert.Equal(204, (int)sent.StatusCode);
        return id;
    }
}
