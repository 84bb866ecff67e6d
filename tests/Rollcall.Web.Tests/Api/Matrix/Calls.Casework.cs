using System.Net.Http.Headers;

namespace Rollcall.Web.Tests;

internal static partial class Calls
{
    private static KeyValuePair<string, Func<Ids, HttpRequestMessage[]>>[] Casework =>
    [
        new($"POST {Api}/search", i =>
        [
            Post("/search", new { name = i.Name }), Post("/search", new { name = i.Name, father_name = "x", birth_place = "x", event_place = "x", birth_date = "1990", number = "12345" }),
            Post("/search", new { number = "12345" }), Post("/search", new { birth_date = "no date" }),
        ]),
        new($"GET {Api}/persons/{{id:guid}}", i => [Get($"/persons/{i.Person}"), Get($"/persons/{i.Person}?as_of=2020-01-01T00:00:00Z")]),
        new($"GET {Api}/matches", _ => [Get("/matches?limit=500"), Get("/matches?state=confirmed"), Get("/matches?state=qq")]),
        new($"GET {Api}/matches/{{id:guid}}", i => [Get($"/matches/{i.Match}")]),
        new($"GET {Api}/matches/{{id:guid}}/evidence", i => [Get($"/matches/{i.Match}/evidence")]),
        new($"POST {Api}/matches", i => [Post("/matches", new { left = i.Entry, right = i.Erasable, why = "w" })]),
        new($"GET {Api}/matches/{{match:guid}}/decisions", i => [Get($"/matches/{i.Match}/decisions")]),
        new($"POST {Api}/matches/{{match:guid}}/decisions", i =>
        [
            Post($"/matches/{i.Match}/decisions", new { verdict = "same", why = "w" }),
            With(Post($"/matches/{i.Match}/decisions", new { verdict = "same", why = "w" }), "If-Match", "\"99\""),
            With(Post($"/matches/{i.Match}/decisions", new { verdict = "different", why = "w" }), "If-Match", "\"1\""),
        ]),
        new($"POST {Api}/matches/{{match:guid}}/decisions/{{decision:guid}}/retraction", i =>
            [With(Post($"/matches/{i.Match}/decisions/{i.Decision}/retraction", new { why = "w" }), "If-Match", "\"1\"")]),
        new($"GET {Api}/releases", _ => [Get("/releases")]),
        new($"POST {Api}/releases", i => [Post("/releases", new { entry = i.Erasable, to_party = i.Party, purpose = "p", risk = "r" })]),
        new($"POST {Api}/releases/{{id:guid}}/end", i => [Post($"/releases/{i.Release}/end", new { why = "w" })]),
        new($"GET {Api}/clarifications", i => [Get("/clarifications"), Get($"/clarifications?open=true&entry={i.Entry}")]),
        new($"POST {Api}/clarifications", i => [Post("/clarifications", new { entry = i.Entry, about = "a", question = "q?" })]),
        new($"POST {Api}/clarifications/{{id:guid}}/answers", i =>
            [Post($"/clarifications/{i.Clarification}/answers", new { text = "t" }), Post($"/clarifications/{i.Clarification}/answers", new { text = "t", column = "no", value = "v" })]),
        new($"GET {Api}/statements", _ => [Get("/statements")]),
        new($"POST {Api}/statements", _ => [Post("/statements", new { speaker = "s", said_on = "2021-01-01", source = "s", text = "t" })]),
        new($"GET {Api}/figures", _ => [Get("/figures")]),
        new($"POST {Api}/exports", i =>
        [
            .. new[] { "csv", "xlsx", "json_lines", "pfif" }.Select(f => Post("/exports", new { format = f, purpose = "matrix" })),
            Post("/exports", new { format = "csv", purpose = "matrix", with_sealed = true }),
            Post("/exports", new { format = "json_lines", purpose = "matrix", with_sealed = true, list = i.List }),
            Post("/exports", new { format = "csv", purpose = "matrix", party = i.Party }),
        ]),
        new($"GET {Api}/events", _ => [Get("/events?limit=500"), Get("/events?since=3&wait=0")]),
    ];

    private static KeyValuePair<string, Func<Ids, HttpRequestMessage[]>>[] Accounts =>
    [
        new($"GET {Api}/account/me", _ => [Get("/account/me")]),
        new($"GET {Api}/account/antiforgery", _ => [Get("/account/antiforgery")]),
        new($"GET {Api}/account/sessions", _ => [Get("/account/sessions")]),
        new($"DELETE {Api}/account/sessions/{{id:guid}}", i => [Send("DELETE", $"/account/sessions/{i.Session}")]),
        new($"POST {Api}/account/sign-out", _ => [Post("/account/sign-out")]),
        new($"POST {Api}/account/sign-out-everywhere", _ => [Post("/account/sign-out-everywhere")]),
        new($"POST {Api}/account/confirm", _ => [Post("/account/confirm", new { password = "wrong" })]),
        new($"POST {Api}/account/password", _ => [Post("/account/password", new { current = "wrong", password = "also wrong and long" })]),
        new($"GET {Api}/account/passkeys", _ => [Get("/account/passkeys")]),
        new($"DELETE {Api}/account/passkeys/{{id}}", i => [Send("DELETE", $"/account/passkeys/{i.Token:N}")]),
        new($"POST {Api}/account/passkeys/begin", _ => [Post("/account/passkeys/begin")]),
        new($"POST {Api}/account/passkeys/finish", _ => [Post("/account/passkeys/finish", new { name = "n", credential = "{}" })]),
        new($"POST {Api}/account/totp/begin", _ => [Post("/account/totp/begin")]),
        new($"POST {Api}/account/totp/finish", _ => [Post("/account/totp/finish", new { code = "000000" })]),
        new($"DELETE {Api}/account/totp", _ => [Send("DELETE", "/account/totp")]),
        new($"POST {Api}/account/recovery-codes", _ => [Post("/account/recovery-codes")]),
        new($"GET {Api}/account/tokens", _ => [Get("/account/tokens")]),
        new($"POST {Api}/account/tokens", _ => [Post("/account/tokens", new { name = "n", scopes = (string[])["read"], days = 1 })]),
        new($"DELETE {Api}/account/tokens/{{id:guid}}", i => [Send("DELETE", $"/account/tokens/{i.Token}")]),
        new($"GET {Api}/account/keys", _ => [Get("/account/keys")]),
        new($"POST {Api}/account/keys", _ => [Post("/account/keys", new { name = "n", public_key = "AAAA", scopes = (string[])["read"] })]),
        new($"DELETE {Api}/account/keys/{{id:guid}}", i => [Send("DELETE", $"/account/keys/{i.Token}")]),
        new($"POST {Api}/account/set-up", _ => [Post("/account/set-up", new { code = "no", name = "n", password = "long enough to be one" })]),
        new($"POST {Api}/account/invitation", _ => [Post("/account/invitation", new { code = "no", password = "long enough to be one" })]),
        new($"POST {Api}/account/sign-in", _ => [Post("/account/sign-in", new { name = "nobody", password = "long enough to be one" })]),
        new($"POST {Api}/account/sign-in/code", _ => [Post("/account/sign-in/code", new { code = "000000" })]),
        new($"POST {Api}/account/sign-in/passkey/begin", _ => [Post("/account/sign-in/passkey/begin")]),
        new($"POST {Api}/account/sign-in/passkey/finish", _ => [Post("/account/sign-in/passkey/finish", new { credential = "{}" })]),
        new($"GET {Api}/accounts", _ => [Get("/accounts")]),
        new($"GET {Api}/accounts/{{id:guid}}", i => [Get($"/accounts/{i.Account}")]),
        new($"POST {Api}/accounts", i => [Post("/accounts", new { name = Unique(), role = "list_officer", party = i.Party })]),
        new($"PATCH {Api}/accounts/{{id:guid}}", i => [Send("PATCH", $"/accounts/{i.Account}", new { version = "no", language = "en" })]),
        new($"POST {Api}/accounts/{{id:guid}}/invitation", i => [Post($"/accounts/{i.Account}/invitation")]),
        new($"POST {Api}/accounts/{{id:guid}}/sign-out", i => [Post($"/accounts/{i.Account}/sign-out")]),
        new($"OPTIONS {Api}/uploads", _ => [Send("OPTIONS", "/uploads")]),
        new($"POST {Api}/uploads", _ => [Tus(Post("/uploads"), ("Upload-Length", "3"))]),
        new($"HEAD {Api}/uploads/{{id:guid}}", i => [Tus(Send("HEAD", $"/uploads/{i.Upload}"))]),
        new($"PATCH {Api}/uploads/{{id:guid}}", i => [Part(i.Upload)]),
        new($"DELETE {Api}/uploads/{{id:guid}}", i => [Tus(Send("DELETE", $"/uploads/{i.Upload}"))]),
    ];

    private static HttpRequestMessage Part(Guid upload)
    {
        var request = Tus(Send("PATCH", $"/uploads/{upload}"), ("Upload-Offset", "0"));
        request.Content = new ByteArrayContent([1]) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };
        return request;
    }
}
