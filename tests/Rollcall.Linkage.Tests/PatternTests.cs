using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class PatternTests
{
    [Fact]
    public void A_pattern_gives_back_the_levels_it_was_packed_from() =>
        Gen.Byte[0, 15].Array[1, Pattern.MaxComparisons].Sample(levels =>
        {
            var pattern = Pattern.Pack(levels);
            Assert.Equal(levels, levels.Select((_, c) => (byte)pattern[c]));
        });
}
