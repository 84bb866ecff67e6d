using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>
/// One chain of Gibbs sweeps over the latent-class model (Manrique-Vallier 2016): persons are of classes, within a class
/// the lists are independent, and the shares of the classes come from a stick-breaking process.
/// </summary>
internal sealed class LatentClassChain
{
    private readonly RandomSource _random;
    private readonly double _prior;
    private readonly int _lists, _classes;
    private readonly long _observed;
    private readonly (int Pattern, long Count)[] _patterns;

    // By class · lists + list: the probability to be on the list, and not to be; and the persons of the class on it.
    private readonly double[] _on, _off;
    private readonly long[] _members, _listed;
    private readonly double[] _logStick, _logRest, _share, _weights;
    private readonly long[] _placed;

    // ln π of the last class: what all sticks before it have left.
    private double _logLastShare;

    public LatentClassChain(CaptureTable table, int classes, double prior, RandomSource random)
    {
        (_random, _prior, _lists, _classes, _observed) = (random, prior, table.Lists.Count, classes, table.Observed);
        _patterns = [.. Enumerable.Range(1, table.Counts.Count - 1).Where(x => table.Counts[x] > 0).Select(x => (x, table.Counts[x]))];
        (_on, _off) = (new double[classes * _lists], new double[classes * _lists]);
        (_members, _listed) = (new long[classes], new long[classes * _lists]);
        (_logStick, _logRest) = (new double[classes], new double[classes]);
        (_share, _weights, _placed) = (new double[classes], new double[classes], new long[classes]);
        for (var i = 0; i < _on.Length; i++)
        {
            _on[i] = 0.02 + (0.96 * random.Uniform() * random.Uniform());
            _off[i] = 1 - _on[i];
        }

        Alpha = 0.1;
        DrawSticks();
    }

    /// <summary>The concentration: how readily there are further classes.</summary>
    public double Alpha { get; private set; }

    /// <summary>The persons on no list.</summary>
    public long Unobserved { get; private set; }

    /// <summary>Draws everything once, each given the rest.</summary>
    /// <param name="alpha">Whether to draw α; a chain that starts with a small one settles on few classes first.</param>
    public void Sweep(bool alpha)
    {
        Place();
        DrawLists();
        DrawSticks();
        SwapLabels();
        if (alpha)
        {
            Alpha = Math.Max(_random.Gamma(_prior + _classes - 1) / (_prior - _logLastShare), 1e-12);
        }
    }

    /// <summary>Who is of which class, the persons on no list among them.</summary>
    private void Place()
    {
        Array.Clear(_members);
        Array.Clear(_listed);
        foreach (var (pattern, count) in _patterns)
        {
            Weigh(pattern);
            Array.Clear(_placed);
            _random.Share(count, _weights, _placed);
            for (var k = 0; k < _classes; k++)
            {
                if (_placed[k] == 0)
                {
                    continue;
                }

                _members[k] += _placed[k];
                for (var rest = pattern; rest != 0; rest &= rest - 1)
                {
                    _listed[(k * _lists) + BitOperations.TrailingZeroCount(rest)] += _placed[k];
                }
            }
        }

        // The prior 1/N makes the persons on no list negative binomial: a Poisson number of gamma mean.
        var (missed, caught) = Weigh(0);
        Unobserved = _random.Poisson(_random.Gamma(_observed) * missed / caught);
        _random.Share(Unobserved, _weights, _members);
    }

    /// <summary>Each class's share of the persons with a pattern.</summary>
    /// <returns>For pattern 0, the share of persons on no list and its complement, which is summed by itself to keep its digits.</returns>
    private (double Missed, double Caught) Weigh(int pattern)
    {
        double missed = 0, caught = 0;
        for (var k = 0; k < _classes; k++)
        {
            double product = 1, some = 0;
            for (var j = 0; j < _lists; j++)
            {
                var at = (k * _lists) + j;
                some += product * _on[at];
                product *= (pattern >> j & 1) == 1 ? _on[at] : _off[at];
            }

            _weights[k] = _share[k] * product;
            missed += _weights[k];
            caught += _share[k] * some;
        }

        return (missed, caught);
    }

    private void DrawLists()
    {
        for (var k = 0; k < _classes; k++)
        {
            for (var j = 0; j < _lists; j++)
            {
                var at = (k * _lists) + j;
                if (_members[k] == 0)
                {
                    _on[at] = _random.Uniform();
                    _off[at] = 1 - _on[at];
                    continue;
                }

                var (x, y) = (_random.Gamma(1 + _listed[at]), _random.Gamma(1 + _members[k] - _listed[at]));
                (_on[at], _off[at]) = (x / (x + y), y / (x + y));
            }
        }
    }

    private void DrawSticks()
    {
        long behind = _members.Sum();
        double log = 0;
        for (var k = 0; k < _classes; k++)
        {
            behind -= _members[k];
            _logLastShare = log;
            (_logStick[k], _logRest[k]) = k == _classes - 1 ? (0, double.NegativeInfinity) : _random.LogBeta(1 + _members[k], Alpha + behind);
            _share[k] = Math.Exp(log + _logStick[k]);
            log += _logRest[k];
        }
    }

    /// <summary>
    /// Sticks favour large classes first, and Gibbs sweeps alone seldom change the order: two neighbours change places with
    /// their sticks or without (Papaspiliopoulos and Roberts 2008).
    /// </summary>
    private void SwapLabels()
    {
        if (_classes < 2)
        {
            return;
        }

        var k = _random.Below(_classes - 1);
        var (mine, next) = (_members[k], _members[k + 1]);
        if (Math.Log(_random.Uniform()) < (next - mine) * (Math.Log(_share[k]) - Math.Log(_share[k + 1])))
        {
            SwapContents(k, k + 1);
        }

        if (_classes < 3)
        {
            return;
        }

        // With their sticks; the last class has none of its own.
        k = _random.Below(_classes - 2);
        if (Math.Log(_random.Uniform()) < (_members[k] * _logRest[k + 1]) - (_members[k + 1] * _logRest[k]))
        {
            SwapContents(k, k + 1);
            (_logStick[k], _logStick[k + 1]) = (_logStick[k + 1], _logStick[k]);
            (_logRest[k], _logRest[k + 1]) = (_logRest[k + 1], _logRest[k]);
            double log = 0;
            for (var i = 0; i < _classes; i++)
            {
                _share[i] = Math.Exp(log + _logStick[i]);
                log += _logRest[i];
            }
        }
    }

    private void SwapContents(int a, int b)
    {
        (_members[a], _members[b]) = (_members[b], _members[a]);
        for (var j = 0; j < _lists; j++)
        {
            var (x, y) = ((a * _lists) + j, (b * _lists) + j);
            (_on[x], _on[y]) = (_on[y], _on[x]);
            (_off[x], _off[y]) = (_off[y], _off[x]);
        }
    }
}
