using System.Numerics;

namespace Lms.Assessments.Disclosure;

/// <summary>
/// Linear optimisation over deviations from a known point: maximise c·y where every row's Σ a·y is 0 and each y lies between its
/// bounds, low ≤ 0 ≤ high. Since y = 0 is allowed there is no search for a first point; a variable outside the basis may stand
/// anywhere between its bounds and moves to one of them at most once. Floating point: whoever needs certainty checks the answer in
/// whole numbers. Source: the primal simplex for bounded variables (Dantzig), with Bland's rule once it stalls.
/// </summary>
internal sealed class BoundedSimplex
{
    private const double Epsilon = 1e-9;
    private const int Stalled = 60;
    private const int MostSteps = 2_000;

    private readonly double[] low;
    private readonly double[] high;
    private readonly double[] value;
    private readonly List<double[]> rows = [];
    private readonly List<int> basis = [];
    private readonly int[] rowOf;

    public BoundedSimplex(double[] low, double[] high, IEnumerable<IReadOnlyList<(int Column, double Factor)>> equations)
    {
        (this.low, this.high) = (low, high);
        value = new double[low.Length];
        rowOf = new int[low.Length];
        Array.Fill(rowOf, -1);
        foreach (var equation in equations)
        {
            Add(equation);
        }
    }

    /// <summary>The point reached so far; one found for an earlier aim is where the next search begins.</summary>
    public ReadOnlySpan<double> Value => value;

    /// <summary>Back to where it began; the bounds may have been changed meanwhile.</summary>
    public void Restart() => Array.Clear(value);

    /// <summary>Walks to the greatest Σ aim·y from where it stands.</summary>
    public void Maximise(double[] aim)
    {
        // What is left of a great aim after so many subtractions is no rate.
        var least = Math.Max(1e-7, 1e-10 * aim.Max(Math.Abs));
        var still = 0;
        var (rates, fresh) = (Rates(aim), true);
        for (var step = 0; step < MostSteps; step++)
        {
            var entering = Enter(rates, least, cautious: still > Stalled);
            if (entering < 0)
            {
                if (fresh)
                {
                    return;
                }

                (rates, fresh) = (Rates(aim), true);
                continue;
            }

            if (Move(entering, Math.Sign(rates[entering]), cautious: still > Stalled) is not { } moved)
            {
                return;
            }

            if (rowOf[entering] is var at and >= 0)
            {
                // Kept up to date rather than reckoned anew: half the work.
                Subtract(rates, rows[at], rates[entering]);
                fresh = false;
            }

            still = moved > Epsilon ? 0 : still + 1;
        }
    }

    private void Add(IReadOnlyList<(int Column, double Factor)> equation)
    {
        var row = new double[low.Length];
        foreach (var (column, factor) in equation)
        {
            row[column] += factor;
        }

        for (var r = 0; r < rows.Count; r++)
        {
            Subtract(row, rows[r], row[basis[r]]);
        }

        var pivot = -1;
        for (var j = 0; j < row.Length; j++)
        {
            pivot = Math.Abs(row[j]) > 1e-7 && (pivot < 0 || Math.Abs(row[j]) > Math.Abs(row[pivot])) ? j : pivot;
        }

        if (pivot < 0)
        {
            return;
        }

        rows.Add(row);
        basis.Add(pivot);
        Pivot(rows.Count - 1, pivot);
    }

    private double[] Rates(double[] aim)
    {
        var rates = (double[])aim.Clone();
        for (var r = 0; r < rows.Count; r++)
        {
            Subtract(rates, rows[r], aim[basis[r]]);
        }

        return rates;
    }

    private int Enter(double[] rates, double least, bool cautious)
    {
        var best = -1;
        for (var j = 0; j < rates.Length; j++)
        {
            var rate = rates[j];
            if (rowOf[j] >= 0 || Math.Abs(rate) < least || (rate > 0 ? value[j] >= high[j] : value[j] <= low[j]))
            {
                continue;
            }

            if (cautious)
            {
                return j;
            }

            best = best < 0 || Math.Abs(rate) > Math.Abs(rates[best]) ? j : best;
        }

        return best;
    }

    // Null where nothing stops it: every aim here has a bound, so a column that seems to have none has lost too many digits, and the
    // point reached stays. It is a point all the same, only not the furthest.
    private double? Move(int entering, int direction, bool cautious)
    {
        var step = direction > 0 ? high[entering] - value[entering] : value[entering] - low[entering];
        var leaving = -1;
        for (var r = 0; r < rows.Count; r++)
        {
            var rate = -rows[r][entering] * direction;
            if (Math.Abs(rate) < 1e-9)
            {
                continue;
            }

            var b = basis[r];
            var room = Math.Max(0, rate > 0 ? (high[b] - value[b]) / rate : (low[b] - value[b]) / rate);
            var ties = leaving >= 0 && Math.Abs(room - step) <= Epsilon;
            if (ties ? (cautious ? b < basis[leaving] : Math.Abs(rows[r][entering]) > Math.Abs(rows[leaving][entering])) : room < step - Epsilon)
            {
                (step, leaving) = (Math.Min(room, step), r);
            }
        }

        if (double.IsInfinity(step))
        {
            return null;
        }

        value[entering] = Snapped(value[entering] + (direction * step));
        for (var r = 0; r < rows.Count; r++)
        {
            value[basis[r]] = Snapped(value[basis[r]] - (rows[r][entering] * direction * step));
        }

        if (leaving >= 0)
        {
            rowOf[basis[leaving]] = -1;
            basis[leaving] = entering;
            Pivot(leaving, entering);
        }

        return step;
    }

    private void Pivot(int at, int column)
    {
        var row = rows[at];
        var factor = row[column];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] /= factor;
        }

        for (var r = 0; r < rows.Count; r++)
        {
            if (r != at)
            {
                Subtract(rows[r], row, rows[r][column]);
            }
        }

        rowOf[column] = at;
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        if (Math.Abs(times) < 1e-12)
        {
            return;
        }

        var j = 0;
        for (; j <= from.Length - Vector<double>.Count; j += Vector<double>.Count)
        {
            (new Vector<double>(from, j) - (new Vector<double>(row, j) * times)).CopyTo(from, j);
        }

        for (; j < from.Length; j++)
        {
            from[j] -= row[j] * times;
        }
    }

    // Vertices of these tables are whole numbers nearly always; what was lost on the way is put back before it grows.
    private static double Snapped(double at) => Math.Abs(at - Math.Round(at)) < 1e-7 ? Math.Round(at) : at;
}
