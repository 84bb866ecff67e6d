using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class CodeLevelsTests
{
    [Fact]
    public void Eight_pairs_at_once_get_the_levels_of_one_at_a_time() => Gen.Select(Gen.Int[0, 3].Array[1, 40], Gen.Int[0, 100], Gen.Int[1, 1000]).Sample(
        (codes, count, seed) =>
        {
            var random = new Random(seed);
            ushort[] left = [.. Enumerable.Range(0, count).Select(_ => (ushort)random.Next(codes.Length))];
            ushort[] right = [.. Enumerable.Range(0, count).Select(_ => (ushort)random.Next(codes.Length))];
            var levels = new byte[count];
            CodeLevels.Stated(codes, left, right, levels, 4);
            var stated = levels.ToArray();
            for (var i = 0; i < count; i += 3)
            {
                levels[i] = 2;
            }

            var before = levels.ToArray();
            CodeLevels.Equal(codes, left, right, levels, 4, 3);
            return Enumerable.Range(0, count).All(i =>
            {
                var (a, b) = (codes[left[i]], codes[right[i]]);
                return stated[i] == (a == 0 || b == 0 ? 0 : 4) && levels[i] == (before[i] == 4 && a == b && a != 0 ? 3 : before[i]);
            });
        },
        iter: 300);
}
