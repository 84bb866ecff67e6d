using System.Net.Http.Json;

namespace Rollcall.Web.Tests;

/// <summary>
/// How each endpoint is called: plausibly, with ids of what is there or of what isn't. An endpoint that is new must be entered here, or
/// the matrix fails.
/// </summary>
internal static partial class Calls
{
    private const string Api = "/api/v1";

    public static IReadOnlyDictionary<string, Func<Ids, HttpRequestMessage[]>> All { get; } = new Dictionary<string, Func<Ids, HttpRequestMessage[]>>(
        [.. Open, .. Accounts, .. Casework, .. Lists], StringComparer.Ordinal);

    private static KeyValuePair<string, Func<Ids, HttpRequestMessage[]>>[] Open =>
    [
        new("GET /health", _ => [Get("/health")]),
        new("GET /health/live", _ => [Get("/health/live")]),
        new("GET /health/ready", _ => [Get("/health/ready")]),
        new("GET /openapi/{documentName}.json", _ => [Get("/openapi/v1.json")]),
        new("GET /problems/{slug}", _ => [Get("/problems/not-found")]),
        new("GET /reference", _ => [Get("/reference")]),
        new("GET /reference/scalar.js", _ => [Get("/reference/scalar.js")]),
        new("GET /log/checkpoint", _ => [Get("/log/checkpoint")]),
        new("GET /log/key", _ => [Get("/log/key")]),
        new("GET /log/tile/{**path}", _ => [Get("/log/tile/0/000.p/5"), Get("/log/tile/entries/000.p/5"), Get("/log/tile/entries/qq")]),
    ];

    private static KeyValuePair<string, Func<Ids, HttpRequestMessage[]>>[] Lists =>
    [
        new($"GET {Api}/parties", _ => [Get("/parties")]),
        new($"GET {Api}/parties/{{id:guid}}", i => [Get($"/parties/{i.Party}")]),
        new($"POST {Api}/parties", _ => [Post("/parties", new { name = Unique(), language = "en" }), Post("/parties", new { name = "Party A" })]),
        new($"GET {Api}/lists", i => [Get("/lists"), Get($"/lists?party={i.Party}")]),
        new($"GET {Api}/lists/{{id:guid}}", i => [Get($"/lists/{i.List}")]),
        new($"POST {Api}/lists", i => [Post("/lists", new { party = i.Party, name = Unique(), claim = "we_seek", purpose = "p", legal_basis = "l" })]),
        new($"GET {Api}/submissions", i => [Get("/submissions"), Get($"/submissions?list={i.List}")]),
        new($"GET {Api}/submissions/{{id:guid}}", i => [Get($"/submissions/{i.Submission}")]),
        new($"GET {Api}/submissions/{{id:guid}}/file", i => [Get($"/submissions/{i.Submission}/file")]),
        new($"GET {Api}/submissions/{{id:guid}}/entries", i => [Get($"/submissions/{i.Submission}/entries?limit=500"), Get($"/submissions/{i.Submission}/entries?after={i.Entry}")]),
        new($"GET {Api}/submissions/{{id:guid}}/rejected", i => [Get($"/submissions/{i.Submission}/rejected")]),
        new($"POST {Api}/submissions", i =>
        [
            Submit(i.List, "full_name\r\nAnna Matrix\r\n"), Submit(i.List, ""), Form(i.List), Post("/submissions", new { list = i.List, upload = i.Upload }),
            With(Submit(i.List, "full_name\r\nAnother Matrix\r\n"), "Idempotency-Key", i.Submission.ToString()),
        ]),
        new($"POST {Api}/submissions/{{id:guid}}/withdrawal", i => [Post($"/submissions/{i.Withdrawable}/withdrawal", new { why = "w" })]),
        new($"GET {Api}/receipts/{{id:guid}}", i => [Get($"/receipts/{i.Receipt}"), Get($"/receipts/{i.List}"), Get($"/receipts/{i.Decision}")]),
        new($"GET {Api}/entries", i =>
        [
            Get("/entries?limit=500"), Get($"/entries?party={i.Party}"), Get($"/entries?list={i.List}"), Get($"/entries?submission={i.Submission}"),
            Get("/entries?claim=we_seek&in_force=true"), Get($"/entries?after={i.Entry}"),
        ]),
        new($"GET {Api}/entries/{{id:guid}}", i => [Get($"/entries/{i.Entry}")]),
        new($"GET {Api}/entries/{{id:guid}}/line", i => [Get($"/entries/{i.Entry}/line")]),
        new($"POST {Api}/entries/{{id:guid}}/readings", i => [Post($"/entries/{i.Entry}/readings", new { purpose = "matrix" })]),
        new($"POST {Api}/entries/{{id:guid}}/erasure", i => [Post($"/entries/{i.Erasable}/erasure", new { why = "w" })]),
        new($"GET {Api}/readings", i => [Get("/readings?limit=500"), Get($"/readings?entry={i.Entry}")]),
    ];

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path.StartsWith("/log", StringComparison.Ordinal) || !IsOfRegister(path) ? path : Api + path);

    private static bool IsOfRegister(string path) =>
        !(path.StartsWith("/health", StringComparison.Ordinal) || path.StartsWith("/openapi", StringComparison.Ordinal) || path.StartsWith("/problems", StringComparison.Ordinal)
            || path.StartsWith("/reference", StringComparison.Ordinal));

    private static HttpRequestMessage Send(string method, string path, object? body = null) =>
        new(new HttpMethod(method), Api + path) { Content = body is null ? null : JsonContent.Create(body) };

    private static HttpRequestMessage Post(string path, object? body = null) => Send("POST", path, body);

    private static HttpRequestMessage With(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Add(header, value);
        return request;
    }

    private static HttpRequestMessage Tus(HttpRequestMessage request, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return request;
    }

    private static HttpRequestMessage Submit(Guid list, string csv) =>
        new(HttpMethod.Post, $"{Api}/submissions?list={list}&file_name=m.csv") { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(csv)) };

    private static HttpRequestMessage Form(Guid list) => new(HttpMethod.Post, $"{Api}/submissions")
    {
        Content = new MultipartFormDataContent { { new StringContent(list.ToString()), "list" }, { new StringContent("full_name\nBerta Matrix\n"), "file", "f.csv" } },
    };

    private static string Unique() => Guid.NewGuid().ToString("N");
}
