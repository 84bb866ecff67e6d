using System.Text;
using System.Text.Json.Nodes;

namespace Rollcall.Ledger.Tests;

public sealed class ReceiptTests : IDisposable
{
    private readonly InventedLog _log = new InventedLog().Append(20);
    private readonly NoteKey _witness = NoteKey.Generate("witness.example/north", NoteKind.Cosignature);

    public ReceiptTests() => _log.Sign();

    public void Dispose()
    {
        _log.Dispose();
        _witness.Dispose();
    }

    [Fact]
    public void It_is_valid_years_later_and_says_what_was_acknowledged()
    {
        var receipt = Receipt.Parse(_log.Receipt(7).ToJson());
        _log.Append(1000).Sign();
        var verified = receipt.Verify(_log.Verifier);
        Assert.True(verified.Valid, verified.Reason);
        Assert.Null(verified.Reason);
        Assert.False(verified.OnlyItsOwnKey);
        Assert.Equal(
            new Acknowledgement("list.submitted", "north", "north_seek_7.csv", $"{7:x64}", InventedLog.TimeOf(7)), verified.Acknowledged);
        Assert.Equal((7L, InventedLog.TimeOf(19).AddSeconds(30)), (verified.Index, verified.Time));
        Assert.Equal(["key", "signature", "content", "time"], verified.Steps.Select(s => s.Name));
    }

    [Fact]
    public void Its_own_key_is_made_do_with_and_it_says_so()
    {
        var verified = _log.Receipt(7).Verify();
        Assert.True(verified.Valid);
        Assert.True(verified.OnlyItsOwnKey);
        Assert.Contains("you must compare", verified.Steps[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forger_with_a_key_of_their_own_is_found_by_the_real_one()
    {
        using var forged = new InventedLog().Append(20);
        forged.Sign();
        var receipt = forged.Receipt(7);
        Assert.True(receipt.Verify().Valid);
        var verified = receipt.Verify(_log.Verifier);
        Assert.False(verified.Valid);
        Assert.Contains("another key", verified.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Putting_in_the_real_key_does_not_make_a_forgery_valid()
    {
        using var forged = new InventedLog().Append(20);
        forged.Sign();
        var verified = (forged.Receipt(7) with { LogKey = _log.Verifier }).Verify(_log.Verifier);
        Assert.Equal("signature", verified.Steps[^1].Name);
        Assert.False(verified.Valid);
    }

    [Fact]
    public void A_witnesss_key_is_no_logs_key()
    {
        Assert.False((_log.Receipt(7) with { LogKey = _witness.Verifier }).Verify().Valid);
        Assert.False(_log.Receipt(7).Verify(_witness.Verifier).Valid);
    }

    [Theory]
    [InlineData("north_seek_7.csv", "north_seek_8.csv")]
    [InlineData("\"party\":\"north\"", "\"party\":\"south\"")]
    [InlineData("08:07:00Z", "08:06:00Z")]
    public void A_changed_content_is_found(string from, string to)
    {
        var receipt = _log.Receipt(7);
        var text = Encoding.UTF8.GetString(receipt.Payload.Span);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var verified = (receipt with { Payload = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)) }).Verify(_log.Verifier);
        Assert.Equal(("content", false), (verified.Steps[^1].Name, verified.Valid));
    }

    [Fact]
    public void Everything_else_in_it_is_checked_too()
    {
        var receipt = _log.Receipt(7);
        Receipt[] changed =
        [
            receipt with { Index = 8 },
            receipt with { Index = long.MaxValue },
            receipt with { Time = receipt.Time.AddSeconds(1) },
            receipt with { Origin = "other.example/log" },
            receipt with { Nonce = new byte[32] },
            receipt with { Proof = [.. receipt.Proof.Skip(1)] },
            receipt with { Proof = [.. receipt.Proof, new byte[32]] },
            receipt with { Checkpoint = _log.Sign(size: 10) },
        ];
        Assert.All(changed, r => Assert.False(r.Verify(_log.Verifier).Valid));
    }

    [Fact]
    public void An_entry_from_after_the_signature_is_not_believed()
    {
        _log.Sign(time: InventedLog.TimeOf(0));
        var verified = _log.Receipt(7).Verify(_log.Verifier);
        Assert.Equal("time", verified.Steps.Single(s => !s.Holds).Name);
    }

    [Fact]
    public void A_witness_that_is_asked_for_must_have_cosigned()
    {
        var receipt = _log.Receipt(7);
        Assert.Contains("has not cosigned", receipt.Verify(_log.Verifier, [_witness.Verifier]).Reason, StringComparison.Ordinal);

        var cosigned = receipt with { Checkpoint = receipt.Checkpoint.With(_witness.Cosign(receipt.Checkpoint.Text, receipt.Time.AddMinutes(1))) };
        Assert.True(Receipt.Parse(cosigned.ToJson()).Verify(_log.Verifier, [_witness.Verifier]).Valid);

        var wrong = receipt with { Checkpoint = receipt.Checkpoint.With(_witness.Cosign("another text\n", receipt.Time)) };
        Assert.Contains("is wrong", wrong.Verify(_log.Verifier, [_witness.Verifier]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_compared_by_its_digest()
    {
        var receipt = _log.Receipt(7);
        Assert.True(receipt.Verify(_log.Verifier, fileSha256: $"{7:X64}").Valid);
        Assert.Contains("not the one", receipt.Verify(_log.Verifier, fileSha256: $"{8:x64}").Reason, StringComparison.Ordinal);
        _log.Add("""{"kind":"note"}"""u8.ToArray());
        _log.Sign();
        Assert.Contains("names no file", _log.Receipt(20).Verify(_log.Verifier, fileSha256: $"{8:x64}").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain text, \"quoted\", \u2028 and Պետրոսյան")]
    [InlineData("")]
    [InlineData("\uFEFF{}")]
    [InlineData("a\0b\u001b[31m")]
    public void Any_payload_comes_back_byte_for_byte(string text)
    {
        _log.Add(Encoding.UTF8.GetBytes(text));
        _log.Add([0xff, 0xfe, 0x00]);
        _log.Sign();
        foreach (var index in new[] { 20, 21 })
        {
            var receipt = Receipt.Parse(_log.Receipt(index).ToJson());
            Assert.Equal(_log.Entries[index].Payload!.Value.ToArray(), receipt.Payload.ToArray());
            Assert.True(receipt.Verify(_log.Verifier).Valid);
            Assert.Equal(_log.Receipt(index).ToJson(), receipt.ToJson());
        }
    }

    [Fact]
    public void What_is_damaged_is_refused_with_a_sentence()
    {
        foreach (var property in JsonNode.Parse(_log.Receipt(7).ToJson())!.AsObject().Select(p => p.Key).ToList())
        {
            foreach (var value in new JsonNode?[] { null, JsonValue.Create(-1), JsonValue.Create("?"), new JsonArray(JsonValue.Create("?")), new JsonObject() })
            {
                var receipt = JsonNode.Parse(_log.Receipt(7).ToJson())!.AsObject();
                if (value is null)
                {
                    receipt.Remove(property);
                }
                else
                {
                    receipt[property] = value;
                }

                // Any text may be a payload or an origin; that it is the wrong one is for the verification to say.
                if (property is "payload" or "origin" && value is JsonValue v && v.TryGetValue<string>(out _))
                {
                    Assert.False(Receipt.Parse(Encoding.UTF8.GetBytes(receipt.ToJsonString())).Verify(_log.Verifier).Valid);
                    continue;
                }

                var refused = Assert.Throws<LedgerException>(() => Receipt.Parse(Encoding.UTF8.GetBytes(receipt.ToJsonString())));
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_nothing_would_prove_is_refused()
    {
        var text = Encoding.UTF8.GetString(_log.Receipt(7).ToJson());
        foreach (var changed in new[]
        {
            text.Replace("\"index\"", "\"remark\": \"paid in full\",\n  \"index\"", StringComparison.Ordinal),
            text.Replace("\"index\"", "\"index\": 3,\n  \"index\"", StringComparison.Ordinal),
            text.Replace("\"payload\":", "\"payload_base64\": \"\",\n  \"payload\":", StringComparison.Ordinal),
            text.Replace("rollcall-receipt/v1", "rollcall-receipt/v2", StringComparison.Ordinal),
            text.Replace("\"origin\": \"", "\"origin\": \"\\ud800", StringComparison.Ordinal),
            text[..^20],
            "[]",
            new string('[', 100_000),
        })
        {
            Assert.NotEqual(text, changed);
            Assert.Throws<LedgerException>(() => Receipt.Parse(Encoding.UTF8.GetBytes(changed)));
        }

        Assert.Throws<LedgerException>(() => Receipt.Parse(new byte[Receipt.MostBytes + 1]));
    }
}
