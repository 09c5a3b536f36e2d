namespace Lms.Assessments.Figures;

/// <summary>Rows by their keys, the first key first; what is not known comes last.</summary>
internal sealed class FigureRowOrder : IComparer<FigureRow>
{
    public static readonly FigureRowOrder Instance = new();

    public int Compare(FigureRow? x, FigureRow? y)
    {
        for (var i = 0; i < x!.Keys.Count; i++)
        {
            var (a, b) = (x.Keys[i].Value, y!.Keys[i].Value);
            var order = (a == FigureKey.None).CompareTo(b == FigureKey.None);
            if (order == 0) order = string.CompareOrdinal(a, b);
            if (order != 0) return order;
        }

        return 0;
    }
}
