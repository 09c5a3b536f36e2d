using Lms.Assessments.Letters;

namespace Lms.Assessments.Tests.Letters;

public sealed class LetterTextRuleTests
{
    [Fact]
    public void A_place_that_is_lost_or_invented_is_named()
    {
        Assert.Null(Check("…", ["module", "name"], ["name", "module"]));
        Assert.Equal(new LetterTextFault("lost", "{module}, {name}"), Check("…", ["module", "name", "site"], ["site"]));
        Assert.Equal(new LetterTextFault("invented", "{modul}"), Check("…", [], ["modul"]));
        // A misspelt one is both; what the letter would lack is said first.
        Assert.Equal(new LetterTextFault("lost", "{module}"), Check("…", ["module"], ["modul"]));
    }

    [Fact]
    public void A_subject_is_a_line_and_a_text_no_book()
    {
        Assert.Null(LetterTextRule.Check(new string('x', 200), isSubject: true, new HashSet<string>(), new HashSet<string>()));
        Assert.Equal(new LetterTextFault("too_long", "200"), LetterTextRule.Check(new string('x', 201), isSubject: true, new HashSet<string>(), new HashSet<string>()));
        Assert.Equal(new LetterTextFault("too_long", "2000"), Check(new string('x', 2001), [], []));
    }

    [Fact]
    public void Breaks_become_spaces_and_what_nobody_sees_goes() => Assert.Equal("Dear {name}, come\u00a0in", LetterTextRule.Tidy("  Dear {name},\r\n\r\n come\u0007\u00a0in\u0000 \t"));

    private static LetterTextFault? Check(string text, string[] needed, string[] found) =>
        LetterTextRule.Check(text, isSubject: false, needed.ToHashSet(StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
}
