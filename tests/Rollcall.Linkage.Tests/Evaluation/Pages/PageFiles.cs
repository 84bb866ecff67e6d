using System.Text;

namespace Rollcall.Linkage.Tests;

/// <summary>Pages as text, and as files that a browser can open.</summary>
internal static class PageFiles
{
    private static readonly Lock Gate = new();

    /// <summary>ROLLCALL_PAGES keeps the files for a person to look at.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("ROLLCALL_PAGES") ?? Path.Combine(Path.GetTempPath(), "rollcall-pages-" + Environment.ProcessId)).FullName;

    /// <summary>Each page by its name.</summary>
    public static IReadOnlyDictionary<string, Lazy<byte[]>> All { get; } = new Dictionary<string, Lazy<byte[]>>
    {
        ["labels"] = new(() => Bytes(to => EvaluationPage.Write(to, InventedEvaluation.Make()))),
        ["sample"] = new(() => Bytes(to => EvaluationPage.Write(to, InventedEvaluation.Make(sample: true)))),
        ["unlabelled"] = new(() => Bytes(to => EvaluationPage.Write(to, InventedEvaluation.Make(labels: false)))),
        ["hostile"] = new(() => Bytes(to => EvaluationPage.Write(to, InventedEvaluation.Make(hostile: true)))),
        ["model"] = new(() => Bytes(to => ModelPage.Write(to, InventedEvaluation.Model(), "model.json"))),
        ["model-hostile"] = new(() => Bytes(to => ModelPage.Write(to, InventedEvaluation.Model(hostile: true), InventedEvaluation.Closing))),
        ["pair"] = new(() => Bytes(to => PairPage.Write(to, InventedEvaluation.Pair()))),
        ["pair-hostile"] = new(() => Bytes(to => PairPage.Write(to, InventedEvaluation.Pair(hostile: true)))),
    };

    public static string Html(string page) => Encoding.UTF8.GetString(All[page].Value);

    public static string Address(string page)
    {
        var path = Path.Combine(Folder, page + ".html");
        lock (Gate)
        {
            File.WriteAllBytes(path, All[page].Value);
        }

        return new Uri(path).AbsoluteUri;
    }

    public static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        Assert.True(stream.CanWrite);
        return stream.ToArray();
    }
}
