using Lms.Assessments.Figures;

namespace Lms.Data.Figures;

/// <summary>Entries on their way from packed sums to a folder, as many at once as the processor keeps at hand.</summary>
internal sealed class FigureBatch(TakeFigures take)
{
    private readonly FigureEntry[] entries = new FigureEntry[512];
    private int count;

    public void Add(in FigureEntry entry)
    {
        entries[count++] = entry;
        if (count == entries.Length)
        {
            End();
        }
    }

    /// <summary>Hands over what is left.</summary>
    public void End()
    {
        take(entries.AsSpan(0, count));
        count = 0;
    }
}
