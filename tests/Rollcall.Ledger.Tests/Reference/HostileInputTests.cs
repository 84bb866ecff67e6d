using System.Text;
using CsCheck;

namespace Rollcall.Ledger.Tests;

/// <summary>Bytes that nobody sane would hand in: whatever reads them says so, and falls over none.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly InventedLog _log = new InventedLog().Append(20);

    public HostileInputTests() => _log.Sign();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void Random_bytes_are_refused_and_nothing_else() => Gen.Byte.Array[0, 400].Sample(
        bytes => Refuses(() => SignedNote.Parse(bytes))
            && Refuses(() => Receipt.Parse(bytes))
            && Refuses(() => EntryBundle.Parse(bytes))
            && Refuses(() => Checkpoint.Parse(Encoding.Latin1.GetString(bytes)))
            && Refuses(() => NoteVerifier.Parse(Encoding.Latin1.GetString(bytes)))
            && Refuses(() => NoteKey.Parse(Encoding.Latin1.GetString(bytes)).Dispose())
            && Refuses(() => TilePath.Parse(Encoding.Latin1.GetString(bytes)))
            && Refuses(() => Acknowledgement.Of(bytes)),
        iter: 20_000,
        threads: 1);

    [Fact]
    public void A_note_with_a_few_bytes_changed_is_refused_or_not_signed()
    {
        var note = Encoding.UTF8.GetBytes(_log.Checkpoints[0].ToString());
        Changes(note).Sample(
            changed => changed.AsSpan().SequenceEqual(note) || !Holds(() => Checkpoint.Open(SignedNote.Parse(changed), _log.Verifier) is not null),
            iter: 10_000,
            threads: 1);
    }

    [Fact]
    public void A_receipt_with_a_few_bytes_changed_is_refused_or_not_valid_or_says_the_same()
    {
        var receipt = _log.Receipt(7);
        var json = receipt.ToJson();
        Changes(json).Sample(
            changed => !Holds(() => Receipt.Parse(changed) is var read && read.Verify(_log.Verifier).Valid && !read.ToJson().AsSpan().SequenceEqual(json)),
            iter: 5_000,
            threads: 1);
    }

    [Fact]
    public void Evidence_of_random_bytes_proves_nothing()
    {
        using var temp = new TemporaryFolder();
        Gen.Byte.Array[0, 200].Array[3].Sample(
            files =>
            {
                File.WriteAllBytes(temp["first.checkpoint"], files[0]);
                File.WriteAllBytes(temp["second.checkpoint"], files[1]);
                File.WriteAllBytes(temp["proof.txt"], files[2]);
                return !Holds(() => EvidenceFiles.Read(temp.Root).Proves(_log.Verifier) is not null);
            },
            iter: 300,
            threads: 1);
    }

    /// <summary>A few bytes overwritten, dropped, doubled or inserted.</summary>
    private static Gen<byte[]> Changes(byte[] bytes) => Gen.Select(Gen.Int[0, 3], Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 3].Select(changes =>
    {
        var changed = bytes.ToList();
        foreach (var (kind, where, value) in changes)
        {
            var at = where % changed.Count;
            switch (kind)
            {
                case 0:
                    changed[at] = value;
                    break;
                case 1:
                    changed.RemoveAt(at);
                    break;
                case 2:
                    changed.Insert(at, value);
                    break;
                default:
                    changed.Insert(at, changed[at]);
                    break;
            }
        }

        return changed.ToArray();
    });

    private static bool Refuses(Action read)
    {
        try
        {
            read();
        }
        catch (LedgerException)
        {
        }

        return true;
    }

    /// <summary>Anything else than the named exception leaves the test with it.</summary>
    private static bool Holds(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (LedgerException)
        {
            return false;
        }
    }
}
