using System.Text;
using Lms.Assessments.Certificates.Writing;

namespace Lms.Assessments.Tests.Certificates;

public sealed class ShaperTests(FontsFixture fixture) : IClassFixture<FontsFixture>
{
    [Theory]
    [InlineData("هالة (Hala) البغدادي", "ar")]
    [InlineData("محمد 12 رضا", "ar")]
    [InlineData("عثمان Ltd. 2026", "ur")]
    public void In_a_line_from_right_to_left_words_and_numbers_of_the_other_direction_keep_theirs(string text, string language)
    {
        var runs = Runs(text, language, rightToLeft: true);
        // The first word read stands furthest right, a Latin word or a number is one piece from left to right.
        Assert.Contains(text.Split(' ')[0], runs[^1], StringComparison.Ordinal);
        foreach (var latin in text.Split(' ', '(', ')').Where(w => w.Length > 0 && char.IsAscii(w[0])))
        {
            Assert.Contains(runs, run => run.Contains(latin, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Brackets_are_mirrored_from_right_to_left()
    {
        using var shaper = new Shaper(fixture.Fonts);
        var line = shaper.Shape("(س)", FaceRole.Display, "ar", rightToLeft: true);
        var run = Assert.Single(line.Runs);
        Assert.True(run.Face.Font.TryGetNominalGlyph(')', out var closing));
        Assert.True(run.Face.Font.TryGetNominalGlyph('(', out var opening));
        // Read first, drawn last (rightmost): an opening bracket that looks like ')'.
        Assert.Equal(closing, run.Glyphs[^1]);
        Assert.Equal(opening, run.Glyphs[0]);
    }

    [Fact]
    public void Letters_are_joined_and_vowel_signs_placed()
    {
        using var shaper = new Shaper(fixture.Fonts);
        var joined = shaper.Shape("ععع", FaceRole.Display, "ar", rightToLeft: true).Runs.Single();
        Assert.Equal(3, joined.Glyphs.Distinct().Count());
        // The i of Bengali is written before its consonant though it is read after it.
        var bengali = shaper.Shape("কি", FaceRole.Display, "bn", rightToLeft: false).Runs.Single();
        Assert.True(bengali.Face.Font.TryGetNominalGlyph('ি', out var sign));
        Assert.Equal(sign, bengali.Glyphs[0]);
        // Tamil o is written around its consonant.
        Assert.Equal(3, shaper.Shape("கொ", FaceRole.Display, "ta", rightToLeft: false).Runs.Single().Glyphs.Length);
        // A Sinhala conjunct needs its invisible joiner kept.
        Assert.True(shaper.Shape("ශ්‍ර", FaceRole.Display, "si", rightToLeft: false).Width < shaper.Shape("ශ්ර", FaceRole.Display, "si", rightToLeft: false).Width);
    }

    [Theory]
    [InlineData("محمد", "ur", "NotoNastaliqUrdu-SemiBold")]
    [InlineData("محمد", "ps", "NotoNaskhArabic-SemiBold")]
    [InlineData("محمد", "fa-AF", "NotoNaskhArabic-SemiBold")]
    [InlineData("Ҷӯраевна", "tg", "NotoSerif-SemiBold")]
    [InlineData("আক্তার", "bn", "NotoSerifBengali-SemiBold")]
    public void Each_script_has_its_face_and_Urdu_its_own(string text, string language, string face)
    {
        using var shaper = new Shaper(fixture.Fonts);
        Assert.Equal(face, Assert.Single(shaper.Shape(text, FaceRole.Display, language, Plain.IsRightToLeft(text)).Runs).Face.Name);
    }

    [Theory]
    [InlineData("  Ana \t\n Maria ", "Ana Maria")]
    [InlineData("\u202Eevil\u202C", "evil")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("\u2067محمد\u2069", "محمد")]
    [InlineData("می\u200Cشود", "می\u200Cشود")]
    public void Direction_marks_and_stray_spaces_are_taken_out_and_joiners_kept(string given, string plain) => Assert.Equal(plain, Plain.Of(given));

    private List<string> Runs(string text, string language, bool rightToLeft)
    {
        using var shaper = new Shaper(fixture.Fonts);
        return [.. shaper.Shape(text, FaceRole.Display, language, rightToLeft).Runs.Select(run => Encoding.UTF8.GetString(run.Utf8))];
    }
}
