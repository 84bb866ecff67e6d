namespace Rollcall.Linkage;

/// <summary>A file is not CSV in UTF-8, and has to be brought into that form (see <see cref="TableOptions.Open"/>).</summary>
public sealed class NotUtf8Exception : Exception
{
    /// <summary>Creates the exception for a file.</summary>
    public NotUtf8Exception(string path, Exception cause)
        : base($"{System.IO.Path.GetFileName(path)} is not UTF-8. Save it as CSV in UTF-8.", cause) => Path = path;

    /// <summary>Creates the exception with a message.</summary>
    public NotUtf8Exception(string message)
        : base(message) => Path = "";

    /// <summary>Creates the exception.</summary>
    public NotUtf8Exception() => Path = "";

    /// <summary>The file.</summary>
    public string Path { get; }
}
