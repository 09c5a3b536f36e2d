using Lms.Assessments.Certificates;
using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Assessments.Documents;

/// <summary>Puts a model onto pages, from the top; mirrored for right to left.</summary>
internal sealed class DocumentLayout
{
    /// <summary>A4 upright, in whole points as Skia rounds them.</summary>
    public const float PageWidth = 595;
    public const float PageHeight = 842;

    public const float Margin = 42;
    public const float Column = PageWidth - (2 * Margin);

    private const float Bottom = PageHeight - 58;
    private const float LeastLeading = 1.3f;

    // A last page with less on it than this is not worth a sheet of paper.
    private const float LeastOnLast = 0.3f;

    private static readonly float[] Closer = [0.65f, 0.35f, 0.15f];

    private readonly DocumentModel model;
    private readonly Wrapping wrapping;
    private readonly List<DocumentPage> pages = [new()];

    private DocumentLayout(DocumentModel model, Wrapping wrapping, float air) => (this.model, this.wrapping, Air) = (model, wrapping, air);

    /// <summary>Where the next thing stands.</summary>
    public float Y { get; set; } = Margin;

    public DocumentModel Model => model;

    /// <summary>Part of the usual space between rows and above headings.</summary>
    public float Air { get; }

    /// <summary>Where the last page would stay nearly empty, things move closer together, if that saves it.</summary>
    public static IReadOnlyList<DocumentPage> Of(DocumentModel model, Wrapping wrapping)
    {
        var usual = Place(model, wrapping, 1);
        var isWaste = usual.pages.Count > 1 && usual.Y - Margin < (Bottom - Margin) * LeastOnLast;
        return (isWaste ? Closer.Select(air => Place(model, wrapping, air)).FirstOrDefault(l => l.pages.Count < usual.pages.Count) ?? usual : usual).pages;
    }

    private static DocumentLayout Place(DocumentModel model, Wrapping wrapping, float air)
    {
        var layout = new DocumentLayout(model, wrapping, air);
        layout.PlaceHead();
        foreach (var section in model.Sections)
        {
            layout.PlaceSection(section);
        }

        layout.PlaceFeet();
        return layout;
    }

    /// <summary>True when so much still stands on this page.</summary>
    public bool HasRoom(float height) => Y + height <= Bottom;

    public void NextPage()
    {
        pages.Add(new());
        Y = Margin;
    }

    // The faces of papers have no sign for a lower bound, and without one a bound would be read as a count. It stands close to its number,
    // or a narrow column would part the two.
    public IReadOnlyList<ShapedLine> Lines(PrintedText text, FaceRole role, float size, float width, bool ownDirection = true) =>
        wrapping.Lines(text.Text.Replace("≥ ", ">=", StringComparison.Ordinal).Replace("≥", ">=", StringComparison.Ordinal), role, text.Language, ownDirection && !IsOwnSentence(text) ? null : model.RightToLeft, size, width);

    public static float Height(IReadOnlyList<ShapedLine> lines, float size) => lines.Sum(l => LineHeight(l, size));

    /// <summary>Places lines one under another, from a start edge (or, for figures, to an end edge), and returns the height they take.</summary>
    public float Place(IReadOnlyList<ShapedLine> lines, float size, float top, float from, float to, SKColor colour, bool toEnd = false)
    {
        var y = top;
        foreach (var line in lines)
        {
            var height = LineHeight(line, size);
            var left = toEnd == model.RightToLeft ? from : to - (line.Width * size);
            var baseline = y + ((height - ((line.Above + line.Below) * size)) / 2) + (line.Above * size);
            pages[^1].Texts.Add(new(line, left, baseline, size, colour));
            y += height;
        }

        return y - top;
    }

    /// <summary>The part of the width from one place to another, counted from the start edge.</summary>
    public (float From, float To) Between(float start, float end) =>
        model.RightToLeft ? (PageWidth - Margin - end, PageWidth - Margin - start) : (Margin + start, Margin + end);

    public void Rule(float y, float from, float to, float width, SKColor colour) => pages[^1].Rules.Add(new(from, y, to, y, width, colour));

    private static float LineHeight(ShapedLine line, float size) => Math.Max(line.Above + line.Below + 0.12f, LeastLeading) * size;

    // A page's own words may begin with a foreign name or code and run the page's way all the same.
    private bool IsOwnSentence(PrintedText text) =>
        model.RightToLeft && text.Language == model.Language && text.Text.EnumerateRunes().Any(r => BidiClasses.Of(r.Value) is BidiClass.R or BidiClass.AL);

    private PrintedText Words(string text) => new(text, model.Language);

    private void PlaceHead()
    {
        var (from, to) = Between(0, Column);
        Y += Place(Lines(Words(model.Issuer), FaceRole.Label, 9, Column, ownDirection: false), 9, Y, from, to, Ink.Muted) + 6;
        Y += Place(Lines(Words(model.Title), FaceRole.Display, 19, Column), 19, Y, from, to, Ink.Primary) + 6;
        Rule(Y, from, to, 1, Ink.Primary);
        Y += 8;
        foreach (var (label, value) in model.Facts)
        {
            var name = Lines(Words(label), FaceRole.Label, 8.5f, 112, ownDirection: false);
            var said = Lines(value, FaceRole.Label, 9.5f, Column - 120);
            var (start, _) = Between(0, 112);
            var end = Between(0, 112).To;
            var height = Place(name, 8.5f, Y + 1, start, end, Ink.Muted);
            (start, end) = Between(120, Column);
            Y += Math.Max(height, Place(said, 9.5f, Y, start, end, Ink.Text)) + 1;
        }
    }

    private void PlaceSection(DocumentSection section)
    {
        var size = section.IsPart ? 10.5f : 13.5f;
        var heading = Lines(Words(section.Heading), section.IsPart ? FaceRole.Label : FaceRole.Display, size, Column);
        Y += (section.IsPart ? 8 : 16) * Air;
        // A heading without anything of its own stands with the first of what it heads.
        var isBare = section.Table is null && section.Paragraphs.Count == 0 && section.Signatures.Count == 0;
        if (!HasRoom(Height(heading, size) + (isBare ? 100 : 60)))
        {
            NextPage();
        }

        var (from, to) = Between(0, Column);
        Y += Place(heading, size, Y, from, to, section.IsPart ? Ink.Text : Ink.Primary) + 4;
        if (section.Table is { } table)
        {
            new TableLayout(this, table).Place();
        }

        foreach (var paragraph in section.Paragraphs)
        {
            PlaceParagraph(paragraph);
        }

        PlaceSignatures(section.Signatures);
    }

    private void PlaceParagraph(PrintedText paragraph)
    {
        var (from, to) = Between(0, Column);
        foreach (var line in Lines(paragraph, FaceRole.Label, 9.5f, Column))
        {
            if (!HasRoom(LineHeight(line, 9.5f)))
            {
                NextPage();
            }

            Y += Place([line], 9.5f, Y, from, to, Ink.Text);
        }

        Y += 4;
    }

    private void PlaceSignatures(IReadOnlyList<string> signatures)
    {
        if (signatures.Count == 0)
        {
            return;
        }

        if (!HasRoom(64))
        {
            NextPage();
        }

        Y += 40;
        var width = (Column - (20 * (signatures.Count - 1))) / signatures.Count;
        var height = 0f;
        foreach (var (text, place) in signatures.Select((s, i) => (s, i)))
        {
            var (from, to) = Between(place * (width + 20), (place * (width + 20)) + width);
            Rule(Y, from, to, 0.6f, Ink.Muted);
            height = Math.Max(height, Place(Lines(Words(text), FaceRole.Label, 8.5f, width, ownDirection: false), 8.5f, Y + 4, from, to, Ink.Muted));
        }

        Y += height + 8;
    }

    private void PlaceFeet()
    {
        for (var number = 1; number <= pages.Count; number++)
        {
            var (from, to) = Between(0, Column);
            var page = pages[number - 1];
            page.Rules.Add(new(Margin, PageHeight - 44, PageWidth - Margin, PageHeight - 44, 0.5f, Ink.Line));
            PlaceFoot(page, Lines(Words(model.Foot), FaceRole.Label, 8, Column - 110), from, to, toEnd: false);
            PlaceFoot(page, Lines(Words(model.PageNumber(number, pages.Count)), FaceRole.Label, 8, 100, ownDirection: false), from, to, toEnd: true);
        }
    }

    private void PlaceFoot(DocumentPage page, IReadOnlyList<ShapedLine> lines, float from, float to, bool toEnd)
    {
        if (lines is [var line, ..])
        {
            page.Texts.Add(new(line, toEnd == model.RightToLeft ? from : to - (line.Width * 8), PageHeight - 31, 8, Ink.Muted));
        }
    }
}
