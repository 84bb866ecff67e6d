namespace Rollcall.Lists;
#pragma warning disable
public static class PlaceNames { public static string Core(string t) => t; }
public static class Ranks { public static bool TryRead(string t, out string c) { c = t; return false; } }
public static class Identifiers { public static string? Normalise(string? t) => t; }
