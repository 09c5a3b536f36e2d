using SkiaSharp;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>A face cut down to the glyphs one document draws, as Skia takes it. Disposing frees the typeface and, through it, the bytes.</summary>
internal sealed class SubsetFace : IDisposable
{
    // Layout has been done: the tables that would do it again, hints and variations are left out. 'name' stays, or the PDF's font has no name.
    private static readonly uint[] Dropped = [.. new[] { "GSUB", "GPOS", "GDEF", "kern", "STAT", "DSIG", "MVAR", "HVAR", "avar", "fvar", "gvar" }
        .Select(tag => (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]))];

    private readonly Dictionary<uint, ushort> _newGlyphs;

    private SubsetFace(SKTypeface typeface, Dictionary<uint, ushort> newGlyphs) => (Typeface, _newGlyphs) = (typeface, newGlyphs);

    public SKTypeface Typeface { get; }

    /// <summary>The number of a glyph of the full face in the subset.</summary>
    public ushort this[uint glyph] => _newGlyphs[glyph];

    public static SubsetFace Of(Face face, IReadOnlyCollection<uint> glyphs)
    {
        nint input = 0, plan = 0, subset = 0;
        try
        {
            input = Made(HarfBuzz.hb_subset_input_create_or_fail(), face);
            HarfBuzz.hb_subset_input_set_flags(input, HarfBuzz.NoHinting);
            var wanted = HarfBuzz.hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
            {
                HarfBuzz.hb_set_add(wanted, glyph);
            }

            var tables = HarfBuzz.hb_subset_input_set(input, HarfBuzz.DropTables);
            foreach (var table in Dropped)
            {
                HarfBuzz.hb_set_add(tables, table);
            }

            plan = Made(HarfBuzz.hb_subset_plan_create_or_fail(face.Subsettable, input), face);
            subset = Made(HarfBuzz.hb_subset_plan_execute_or_fail(plan), face);
            var map = HarfBuzz.hb_subset_plan_old_to_new_glyph_mapping(plan);
            return new(Typeset(subset, face), glyphs.ToDictionary(glyph => glyph, glyph => (ushort)HarfBuzz.hb_map_get(map, glyph)));
        }
        finally
        {
            HarfBuzz.hb_face_destroy(subset);
            HarfBuzz.hb_subset_plan_destroy(plan);
            HarfBuzz.hb_subset_input_destroy(input);
        }
    }

    /// <summary>The same subset opened once more from its bytes.</summary>
    public SubsetFace Reopened()
    {
        using var stream = Typeface.OpenStream();
        using var data = SKData.Create(stream);
        return new(SKTypeface.FromData(data), _newGlyphs);
    }

    public void Dispose() => Typeface.Dispose();

    private static SKTypeface Typeset(nint subset, Face face)
    {
        var blob = HarfBuzz.hb_face_reference_blob(subset);
        try
        {
            var bytes = HarfBuzz.hb_blob_get_data(blob, out var length);
            using var data = SKData.CreateCopy(bytes, length);
            return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The subset of {face.Name} is not a face.");
        }
        finally
        {
            HarfBuzz.hb_blob_destroy(blob);
        }
    }

    private static nint Made(nint handle, Face face) =>
        handle != 0 ? handle : throw new InvalidOperationException($"The face {face.Name} could not be cut down.");
}
