using static Rollcall.Lists.Column;
using Does = Rollcall.Lists.RowAction;
using Says = Rollcall.Lists.Claim;

namespace Rollcall.Reconciliation.Tests;

/// <summary>A list whose cells try to become something else than text.</summary>
internal static class HostileOutcome
{
    public const string Script = "<script>document.title='taken over'</script>";
    public const string Closing = "</script></title></noscript><img src=x onerror=\"document.title='taken over'\">";
    public const string Lines = "one\u2028two\u2029three\0four";
    public const string Override = "Smith\u202Egpj.exe\u2066";

    public static Outcome Make()
    {
        var lists = new InventedLists();
        lists.List($"a_seek{Closing}.csv", $"A {Script}", "a_seek" + Closing, 1, Says.WeSeek);
        lists.Add(1, Script, "1" + Closing, Does.Add, (FullName, Script), (BirthDate, "03.04.1999"), (BirthPlace, Closing));
        lists.Add(2, "\"'><b>", "2", Does.Add, (FamilyName, Override), (GivenNames, Lines), (BirthPlace, "{{data}}{{script}}"));
        lists.Add(3, "lone surrogate", "3", Does.Add, (FamilyName, "x\uD800y"), (Note, "=HYPERLINK(\"http://x\")"));
        lists.List("b_hold.csv", "B" + Closing, "b_hold", 1, Says.WeHold);
        lists.Add(1, null, "__proto__", Does.Add, (FullName, Script), (BirthDate, "04.04.1999"), (HeldPlace, Closing));
        lists.Add(2, null, "constructor", Does.Add, (FamilyName, Override), (GivenNames, Lines));
        lists.Rejections.Add(new("b_hold.csv", 3, 3, "Row 3 can’t be read. " + Script, Closing + Lines));
        return lists.Outcome();
    }
}
