using System.Text;
using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

/// <summary>
/// Small lists of invented persons in two scripts, large enough to learn from: 120 persons whom the north seeks and the south
/// holds, to which a test adds its own rows.
/// </summary>
internal static class Truce
{
    private static readonly string[] Families =
        ["Սարենց Sarents", "Մարկոսյան Markosyan", "Դալլաքյան Dallakyan", "Վարդումյան Vardumyan", "Թոռունյան Torunyan", "Քեշիշյան Keshishyan",
            "Բոյաջյան Boyajyan", "Նալբանդյան Nalbandyan", "Ղումաշյան Ghumashyan", "Հերունի Heruni", "Լոռեցյան Loretsyan", "Պապիկյան Papikyan"];

    private static readonly string[] Names =
        ["Արամ Aram", "Դավիթ Davit", "Գոռ Gor", "Հայկ Hayk", "Տիգրան Tigran", "Վահե Vahe", "Սուրեն Suren", "Կարեն Karen", "Նարեկ Narek",
            "Ռուբեն Ruben", "Լևոն Levon", "Մհեր Mher", "Աշոտ Ashot", "Գագիկ Gagik"];

    private static readonly string[] Places = ["Գյումրի Gyumri", "Վանաձոր Vanadzor", "Կապան Kapan", "Գորիս Goris", "Սևան Sevan"];

    public const string NorthHeader = "Համար;Ազգանուն;Անուն;Հայրանուն;Սեռ;Ծննդյան ամսաթիվ;Ծննդավայր;Վերջին կապի օրը;Կարգավիճակ";

    public const string SouthHeader = "Reg. No;Surname;First name;Father's name;Sex;Date of birth;Place of birth;Date of capture;Status";

    public static ListFile North(params string[] more) => Read("north_seek_1.csv", NorthHeader, [.. Rows(0), .. more]);

    public static ListFile South(params string[] more) => Read("south_hold.csv", SouthHeader, [.. Rows(1), .. more]);

    public static ListFile Read(string name, string header, params string[] rows)
    {
        var folder = Directory.CreateTempSubdirectory("rollcall-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllText(path, header + "\n" + string.Join('\n', rows) + "\n", Encoding.UTF8);
            return Assert.Single(ListReader.Read(path, new ReadOptions(), TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static Outcome Reconcile(params ListFile[] lists) =>
        Reconciler.Run(lists, new ReconcileOptions(), cancel: TestContext.Current.CancellationToken);

    public static int Entry(this Outcome outcome, string list, string reference) =>
        Enumerable.Range(0, outcome.Entries.Count).Single(i => outcome.Entries[i].List == list && outcome.Entries[i].Ref == reference);

    public static bool OnePerson(this Outcome outcome, string north, string south) =>
        outcome.PersonOf[outcome.Entry("north_seek_1.csv", north)] == outcome.PersonOf[outcome.Entry("south_hold.csv", south)];

    private static IEnumerable<string> Rows(int language)
    {
        var random = new Random(11);
        for (var i = 0; i < 120; i++)
        {
            string Of(string[] values) => values[random.Next(values.Length)].Split(' ')[language];
            var (family, given, father, place) = (Of(Families), Of(Names), Of(Names), Of(Places));
            var birth = new DateOnly(1960, 1, 1).AddDays(random.Next(15_000));
            var seen = new DateOnly(2021, 9, 5).AddDays(random.Next(40));
            yield return language == 0
                ? $"Հ-{i:000};{family};{given};{father}ի;ա;{birth:dd.MM.yyyy};{place};{seen:dd.MM.yyyy};որոնվում է"
                : $"S-{i:000};{family};{given};{father};M;{birth:dd.MM.yyyy};{place};{seen:dd.MM.yyyy};held";
        }
    }
}
