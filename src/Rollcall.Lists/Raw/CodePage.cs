using System.Text;

namespace Rollcall.Lists;

/// <summary>An encoding of one byte a character whose lower half is ASCII.</summary>
internal sealed class CodePage
{
    // Neither .NET nor ICU knows these two; the tables are glibc's.
    private const string Armscii8 =
        "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F" +
        "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F" +
        "\u00A0\u058Dև։)(»«—.՝,-֊…՜" +
        "՛՞ԱաԲբԳգԴդԵեԶզԷէ" +
        "ԸըԹթԺժԻիԼլԽխԾծԿկ" +
        "ՀհՁձՂղՃճՄմՅյՆնՇշ" +
        "ՈոՉչՊպՋջՌռՍսՎվՏտ" +
        "ՐրՑցՒւՓփՔքՕօՖֆ՚\u00FF";

    private const string GeorgianPs =
        "\u0080\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u008E\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u009E\u0178" +
        "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯" +
        "°±²³´µ¶·¸¹º»¼½¾¿" +
        "აბგდევზჱთიკლმნჲო" +
        "პჟრსტჳუფქღყშჩცძწ" +
        "ჭხჴჯჰჵæçèéêëìíîï" +
        "ðñòóôõö÷øùúûüýþÿ";

    private readonly string _high;

    private CodePage(string name, string high)
    {
        Name = name;
        _high = high;
    }

    /// <summary>
    /// Every code page that is looked for, the more usual first: it is the one named where several read the bytes alike.
    /// So ISO-8859-9 is never named: where its bytes are text at all, windows-1254 reads them alike.
    /// Azerbaijani ə is in none of the Latin ones; lists in windows-1254 write ä, e or a question mark for it.
    /// </summary>
    public static IReadOnlyList<CodePage> All { get; } =
    [
        Known("windows-1252", 1252), Known("windows-1251", 1251), Known("windows-1254", 1254), Known("windows-1256", 1256),
        Known("iso-8859-9", 28599), Known("koi8-r", 20866), Known("koi8-u", 21866), Known("iso-8859-5", 28595),
        new("armscii-8", Armscii8), new("georgian-ps", GeorgianPs),
    ];

    /// <summary>The encoding's usual name.</summary>
    public string Name { get; }

    public char this[byte value] => value < 0x80 ? (char)value : _high[value - 0x80];

    public string Decode(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, (chars, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            chars[i] = this[source[i]];
        }
    });

    private static CodePage Known(string name, int number)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number)!;
        var high = new byte[0x80];
        for (var i = 0; i < high.Length; i++)
        {
            high[i] = (byte)(0x80 + i);
        }

        return new(name, encoding.GetString(high));
    }
}
