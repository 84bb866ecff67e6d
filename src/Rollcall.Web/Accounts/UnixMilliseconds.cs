using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rollcall.Web;

/// <summary>A moment as an integer: SQLite has no type for it, and compares text by letters.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
