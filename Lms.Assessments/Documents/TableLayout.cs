using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Assessments.Documents;

/// <summary>Puts one table onto the pages, a row whole on one page wherever it fits on any.</summary>
internal sealed class TableLayout(DocumentLayout layout, DocumentTable table)
{
    private const float HeadSize = 8;
    private const float Size = 9;
    private const float SmallSize = 8;
    private const float Gap = 8;

    private readonly float padding = 4 * layout.Air;
    private readonly float unit = DocumentLayout.Column / table.Columns.Sum(c => c.Share);

    public void Place()
    {
        var head = table.Columns.Select((c, i) => Fit(new(c.Head, layout.Model.Language), HeadSize, i, Ink.Muted)).Select(f => new[] { f }).ToList();
        PlaceHead(head, next: table.Rows.Count > 0 ? Height([.. Row(table.Rows[0])]) : 0);
        foreach (var cells in table.Rows)
        {
            var row = Row(cells);
            var height = Height(row);
            if (!layout.HasRoom(height))
            {
                layout.NextPage();
                PlaceHead(head, next: 0);
            }

            PlaceRow(row, height, 0.4f, Ink.Line);
        }

        layout.Y += 4;
    }

    private sealed record Fitted(IReadOnlyList<ShapedLine> Lines, float Size, SKColor Colour)
    {
        public float Height => DocumentLayout.Height(Lines, Size);
    }

    private void PlaceHead(List<Fitted[]> head, float next)
    {
        var height = Height(head);
        if (!layout.HasRoom(height + next))
        {
            layout.NextPage();
        }

        PlaceRow(head, height, 0.9f, Ink.Primary);
    }

    private List<Fitted[]> Row(IReadOnlyList<DocumentCell> cells) =>
        [.. cells.Select((cell, column) => cell.Texts.Select((text, i) => i == 0 ? Fit(text, Size, column, Ink.Text) : Fit(text, SmallSize, column, Ink.Muted)).ToArray())];

    private Fitted Fit(PrintedText text, float size, int column, SKColor colour) =>
        new(layout.Lines(text, FaceRole.Label, size, (table.Columns[column].Share * unit) - Gap), size, colour);

    private float Height(List<Fitted[]> row) => row.Count == 0 ? 0 : row.Max(cell => cell.Sum(f => f.Height)) + (2 * padding);

    private void PlaceRow(List<Fitted[]> row, float height, float rule, SKColor colour)
    {
        var start = 0f;
        for (var column = 0; column < row.Count; column++)
        {
            var end = start + (table.Columns[column].Share * unit);
            var (from, to) = layout.Between(start, end - Gap);
            var y = layout.Y + padding;
            foreach (var fitted in row[column])
            {
                y += layout.Place(fitted.Lines, fitted.Size, y, from, to, fitted.Colour, table.Columns[column].IsFigure);
            }

            start = end;
        }

        layout.Y += height;
        layout.Rule(layout.Y, DocumentLayout.Margin, DocumentLayout.Margin + DocumentLayout.Column, rule, colour);
    }
}
