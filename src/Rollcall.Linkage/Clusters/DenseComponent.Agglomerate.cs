namespace Rollcall.Linkage;

internal sealed partial class DenseComponent
{
    private long[] _sums = [];
    private int[] _clusterSizes = [];
    private int[] _partner = [];
    private double[] _partnerMean = [];

    /// <summary>Joins the two clusters with the highest mean weight between them while that is above zero.</summary>
    private void Agglomerate()
    {
        _weights.AsSpan(0, _atoms * _atoms).CopyTo(Room(ref _sums, _atoms * _atoms));
        _sizes.AsSpan(0, _atoms).CopyTo(Room(ref _clusterSizes, _atoms));
        Room(ref _partner, _atoms);
        Room(ref _partnerMean, _atoms);
        for (var i = 0; i < _atoms; i++)
        {
            _clusterOfAtom[i] = i;
        }

        for (var i = 0; i < _atoms; i++)
        {
            FindPartner(i);
        }

        while (BestRow() is >= 0 and var row)
        {
            Join(row, _partner[row]);
        }
    }

    /// <summary>The cluster with the best partner; of equals the first; −1 where no two are worth joining.</summary>
    private int BestRow()
    {
        var (best, mean) = (-1, 0.0);
        for (var i = 0; i < _atoms; i++)
        {
            if (_clusterSizes[i] > 0 && _partnerMean[i] > mean)
            {
                (best, mean) = (i, _partnerMean[i]);
            }
        }

        return best;
    }

    private void Join(int kept, int gone)
    {
        for (var i = 0; i < _atoms; i++)
        {
            _sums[(kept * _atoms) + i] = _sums[(i * _atoms) + kept] += _sums[(gone * _atoms) + i];
            _clusterOfAtom[i] = _clusterOfAtom[i] == gone ? kept : _clusterOfAtom[i];
        }

        _clusterSizes[kept] += _clusterSizes[gone];
        _clusterSizes[gone] = 0;
        for (var i = 0; i <= gone; i++)
        {
            if (_clusterSizes[i] == 0)
            {
                continue;
            }

            if (i == kept || _partner[i] == kept || _partner[i] == gone)
            {
                FindPartner(i);
            }
            else if (i < kept)
            {
                Offer(i, kept);
            }
        }
    }

    private void FindPartner(int row)
    {
        (_partner[row], _partnerMean[row]) = (-1, 0);
        for (var i = row + 1; i < _atoms; i++)
        {
            Offer(row, i);
        }
    }

    private void Offer(int row, int other)
    {
        if (_sums[(row * _atoms) + other] is > 0 and var sum && _clusterSizes[other] > 0)
        {
            var mean = (double)sum / ((long)_clusterSizes[row] * _clusterSizes[other]);
            if (mean > _partnerMean[row] || (mean == _partnerMean[row] && other < _partner[row]))
            {
                (_partner[row], _partnerMean[row]) = (other, mean);
            }
        }
    }
}
