using Rollcall.Ledger;

namespace Rollcall.Cli;

/// <summary>Reads verifier keys as options give them: the key itself, or a file that holds it.</summary>
internal static class KeyOption
{
    private const int MostBytes = 4096;

    public static NoteVerifier Read(string option, string given, NoteKind kind)
    {
        var verifier = NoteVerifier.Parse(TextOf(option, given));
        return verifier.Kind == kind
            ? verifier
            : throw new RefusedException($"{option} takes a {Word(kind)}'s key, and {verifier.Name} is a {Word(verifier.Kind)}.");
    }

    private static string TextOf(string option, string given)
    {
        var file = new FileInfo(given);
        if (!file.Exists)
        {
            return given.Contains('+')
                ? given.Trim()
                : throw new RefusedException($"{option} takes a key such as registry.example/log+1a2b3c4d+AbC…, or a file that holds one; there is no file {given}.");
        }

        return file.Length <= MostBytes
            ? File.ReadAllText(given).Trim()
            : throw new RefusedException($"{given} is larger than a key's file can be.");
    }

    private static string Word(NoteKind kind) => kind == NoteKind.Ed25519 ? "log" : "witness";
}
