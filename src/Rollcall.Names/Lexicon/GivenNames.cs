namespace Rollcall.Names;

/// <summary>
/// Given names that are common where Rollcall works, one to a line: first its full forms, in as many spellings as
/// sound alone does not bring together, then after a bar its short and pet forms. A short form may stand on several
/// lines; that two names share one does not make them one name.
/// </summary>
internal static partial class GivenNames;
