namespace Rollcall.Lists;

/// <summary>What all sheets of a workbook share.</summary>
internal sealed record XlsxContext(
    string Name, IReadOnlyList<string> SharedStrings, XlsxStyles Styles, bool Since1904, StringPool Pool);
