namespace Rollcall.Ledger.Tests;

public sealed class SignedNoteTests : IDisposable
{
    private const string Text = "registry.example/log\n3\nAAAA\n";

    /// <summary>The example key and note of the package note in golang.org/x/mod/sumdb.</summary>
    private const string GoKey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string GoVerifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string GoText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string GoSignature = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    private readonly NoteKey _key = NoteKey.Generate("registry.example/log");
    private readonly NoteKey _witness = NoteKey.Generate("witness.example/north", NoteKind.Cosignature);

    public void Dispose()
    {
        _key.Dispose();
        _witness.Dispose();
    }

    [Fact]
    public void A_note_of_another_program_is_verified_and_signed_the_same()
    {
        var note = SignedNote.Parse(GoText + "\n" + GoSignature + "\n");
        Assert.NotNull(note.SignatureOf(NoteVerifier.Parse(GoVerifier)));
        using var key = NoteKey.Parse(GoKey);
        Assert.Equal(GoVerifier, key.Verifier.ToString());
        Assert.Equal(GoKey, key.Export());
        Assert.Equal(note.ToString(), SignedNote.Sign(GoText, key).ToString());
    }

    [Fact]
    public void A_note_is_read_as_it_was_written()
    {
        var note = SignedNote.Sign(Text, _key).With(_witness.Cosign(Text, InventedLog.Start));
        var read = SignedNote.Parse(note.ToString());
        Assert.Equal(note.ToString(), read.ToString());
        Assert.Equal(Text, read.Text);
        Assert.NotNull(read.SignatureOf(_key.Verifier));
        Assert.Equal(InventedLog.Start, _witness.Verifier.TimeOf(read.SignatureOf(_witness.Verifier)!));
    }

    [Fact]
    public void A_key_is_read_as_it_was_written()
    {
        foreach (var key in new[] { _key, _witness })
        {
            using var read = NoteKey.Parse(key.Export());
            Assert.Equal(key.Verifier, read.Verifier);
            Assert.Equal(key.Verifier, NoteVerifier.Parse(key.Verifier.ToString()));
        }
    }

    [Fact]
    public void A_changed_text_is_a_forgery()
    {
        var note = SignedNote.Sign(Text, _key).ToString();
        var changed = SignedNote.Parse(note.Replace("\n3\n", "\n4\n", StringComparison.Ordinal));
        Assert.Throws<LedgerException>(() => changed.SignatureOf(_key.Verifier));
    }

    [Fact]
    public void A_changed_time_of_a_cosignature_is_a_forgery()
    {
        var cosignature = _witness.Cosign(Text, InventedLog.Start);
        var bytes = (byte[])cosignature.Bytes.Clone();
        bytes[7]++;
        Assert.True(_witness.Verifier.Verifies(Text, cosignature));
        Assert.False(_witness.Verifier.Verifies(Text, cosignature with { Bytes = bytes }));
    }

    [Fact]
    public void A_cosignature_is_no_logs_signature_even_by_the_same_secret()
    {
        using var log = NoteKey.FromSeed("one", NoteKind.Ed25519, new byte[32]);
        using var witness = NoteKey.FromSeed("one", NoteKind.Cosignature, new byte[32]);
        Assert.NotEqual(log.Verifier.KeyId, witness.Verifier.KeyId);
        Assert.False(log.Verifier.Verifies(Text, witness.Cosign(Text, InventedLog.Start)));
        Assert.False(witness.Verifier.Verifies(Text, log.Sign(Text)));
        Assert.Throws<InvalidOperationException>(() => witness.Sign(Text));
        Assert.Throws<InvalidOperationException>(() => log.Cosign(Text, InventedLog.Start));
    }

    [Fact]
    public void Signatures_of_strangers_are_ignored_and_a_wrong_one_of_a_known_key_is_not()
    {
        using var stranger = NoteKey.Generate("registry.example/log");
        var note = SignedNote.Sign(Text, _key).With(stranger.Sign("something else\n"));
        Assert.NotNull(note.SignatureOf(_key.Verifier));
        Assert.Throws<LedgerException>(() => note.SignatureOf(stranger.Verifier));
        Assert.Null(SignedNote.Sign(Text, stranger).SignatureOf(_key.Verifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no signature\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name AAAAAAAA")]
    [InlineData("text\n\n- name AAAAAAAA\n")]
    [InlineData("text\n\n— na+me AAAAAAAA\n")]
    [InlineData("text\n\n— name AAAAAA\n")]
    [InlineData("text\n\n— name AAAAAA==\n")]
    [InlineData("text\n\n— name AAAAAAB=\n")]
    [InlineData("text\n\n— name  AAAAAAAA\n")]
    [InlineData("text\n\n— name AAAA AAAA\n")]
    [InlineData("te\rxt\n\n— name AAAAAAAA\n")]
    [InlineData("te\0xt\n\n— name AAAAAAAA\n")]
    [InlineData("text\n\n— name AAAAAAAA\n— name AAAAAAAA\nmore\n")]
    public void What_is_no_note_is_refused(string text) => Assert.Throws<LedgerException>(() => SignedNote.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T=")]
    public void What_is_no_verifier_key_is_refused(string text) => Assert.Throws<LedgerException>(() => NoteVerifier.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("PRIVATE+KEY+")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a3+BYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")]
    public void What_is_no_private_key_is_refused_and_never_quoted(string text)
    {
        var refused = Assert.Throws<LedgerException>(() => NoteKey.Parse(text));
        Assert.DoesNotContain("YEKFALVFGyNh", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a+b")]
    [InlineData("a\nb")]
    public void A_key_has_a_name_that_a_line_can_carry(string name) => Assert.Throws<LedgerException>(() => NoteKey.Generate(name));

    [Theory]
    [InlineData("no newline")]
    [InlineData("control\u0001\n")]
    public void A_text_that_could_not_be_read_again_is_not_signed(string text) => Assert.Throws<ArgumentException>(() => SignedNote.Sign(text, _key));

    [Fact]
    public void Half_a_character_is_not_signed_as_another_one()
    {
        const string Half = "half \ud800 a character\n";
        Assert.Throws<ArgumentException>(() => SignedNote.Sign(Half, _key));
        Assert.Throws<LedgerException>(() => SignedNote.Parse(Half + "\n" + _key.Sign(Half) + "\n"));
    }
}
