namespace Rollcall.Web;

/// <summary>As what entries are taken out.</summary>
internal enum ExportFormat
{
    /// <summary>A table for any program.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>One JSON object a line, for programs.</summary>
    JsonLines,

    /// <summary>PFIF 1.4, which other registers of missing persons read.</summary>
    Pfif,
}
