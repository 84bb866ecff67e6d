namespace Rollcall.Lists;

/// <summary>Why a file can't be read, in sentences that say what to do and hold nothing of its cells.</summary>
internal static class FileFaults
{
    public static string Empty(string name) => $"{name} is empty; ask for it again.";

    public static string Folder(string name) => $"{name} is a folder; name the files in it.";

    public static string Missing(string name) => $"{name} isn't there (any more); check its name and where it lies.";

    public static string Forbidden(string name) => $"{name} may not be read by this user; change its permissions or copy it.";

    public static string Unreadable(string name) => $"{name} could not be read from its disk; copy it elsewhere and try again.";

    public static string Broken(string name) => $"{name} did not arrive whole; send it again.";

    public static string TooLarge(string name, ReadLimits limits) =>
        $"{name} is larger than {limits.Bytes >> 20:N0} MB; split it into several files.";

    public static string TooManyRows(string name, ReadLimits limits) =>
        $"{name} has more than {limits.Rows:N0} rows; split it into several files.";

    public static string Bomb(string name, ReadLimits limits) =>
        $"{name} unpacks to far more than a list holds (at most {limits.Inflated >> 20:N0} MB, 100 times its size); " +
        "open it, copy its cells into a new workbook and hand that in.";

    public static string BadWorkbook(string name) =>
        $"{name} is damaged or no usual workbook; open it in a spreadsheet program, save it as .xlsx again and hand that in.";

    public static string NoList(string name) => $"{name} holds no rows; ask for it again.";

    public static string BadJson(string name, long line) =>
        $"{name} is damaged JSON near line {line}; have it written again, one object a line.";

    public static string SingleJson(string name) => $"{name} holds a single JSON object; write one object a line.";

    public static string BadXml(string name, int line) => $"{name} is damaged XML near line {line}; have it written again.";

    public static string Is(string name, string what) => $"{name} is {what}.";

    public static string Binary(string name) => $"{name} is no list that can be read here; hand in a CSV, XLSX, JSON Lines or PFIF file.";
}
