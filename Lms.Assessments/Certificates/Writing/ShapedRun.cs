namespace Lms.Assessments.Certificates.Writing;

/// <summary>Glyphs of one face and one direction, ready to be drawn; measures in em.</summary>
/// <param name="Face">The full face the glyph numbers belong to.</param>
/// <param name="Glyphs">In visual order.</param>
/// <param name="X">From the start of the run.</param>
/// <param name="Y">From the base line, downwards.</param>
/// <param name="Advance">Width of the run.</param>
/// <param name="Above">How far its ink reaches above the base line.</param>
/// <param name="Below">How far below; positive.</param>
/// <param name="Utf8">The text drawn, so that a reader can search and copy it.</param>
/// <param name="Clusters">For each glyph the place in <paramref name="Utf8"/> it comes from.</param>
internal sealed record ShapedRun(
    Face Face, uint[] Glyphs, float[] X, float[] Y, float Advance, float Above, float Below, byte[] Utf8, uint[] Clusters);
