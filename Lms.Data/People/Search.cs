using Lms.Assessments.People;

namespace Lms.Data.People;

/// <summary>
/// A search over a <c>SearchKey</c> column (people, institutions): every word must be there as typed, in Latin letters, or as it
/// sounds. Splice <see cref="Over"/> in as a constant (the column is <c>scoped.SearchKey</c>), pass <see cref="Arguments"/> on, and order by
/// <see cref="Nearest"/> where what was typed should come before what only sounds like it.
/// </summary>
public static class Search
{
    /// <summary>Condition: all words are found. No word: everything is.</summary>
    public const string Over = "(" + A + " AND " + B + " AND " + C + " AND " + D + ")";

    /// <summary>0 where all words are found as typed, else 1.</summary>
    public const string Nearest = """
        CASE WHEN scoped.SearchKey LIKE @a ESCAPE '!' AND scoped.SearchKey LIKE @b ESCAPE '!'
            AND scoped.SearchKey LIKE @c ESCAPE '!' AND scoped.SearchKey LIKE @d ESCAPE '!' THEN 0 ELSE 1 END
        """;

    // Four words are more than anybody types; a fifth is left out rather than refused.
    private const int Most = 4;

    private const string A = """
        (scoped.SearchKey LIKE @a ESCAPE '!' OR scoped.SearchKey LIKE @aLatin ESCAPE '!'
            OR scoped.SearchKey LIKE @aHeard ESCAPE '!' OR scoped.SearchKey LIKE @aElse ESCAPE '!')
        """;

    private const string B = """
        (scoped.SearchKey LIKE @b ESCAPE '!' OR scoped.SearchKey LIKE @bLatin ESCAPE '!'
            OR scoped.SearchKey LIKE @bHeard ESCAPE '!' OR scoped.SearchKey LIKE @bElse ESCAPE '!')
        """;

    private const string C = """
        (scoped.SearchKey LIKE @c ESCAPE '!' OR scoped.SearchKey LIKE @cLatin ESCAPE '!'
            OR scoped.SearchKey LIKE @cHeard ESCAPE '!' OR scoped.SearchKey LIKE @cElse ESCAPE '!')
        """;

    private const string D = """
        (scoped.SearchKey LIKE @d ESCAPE '!' OR scoped.SearchKey LIKE @dLatin ESCAPE '!'
            OR scoped.SearchKey LIKE @dHeard ESCAPE '!' OR scoped.SearchKey LIKE @dElse ESCAPE '!')
        """;

    /// <summary>The statement's arguments with those of the search.</summary>
    /// <param name="rest">The other arguments: scope, page, filters.</param>
    public static object Arguments(string? search, object rest)
    {
        var arguments = new Dapper.DynamicParameters(rest);
        var words = SearchWord.Of(search, Most);
        for (var i = 0; i < Most; i++)
        {
            var (name, word) = (((char)('a' + i)).ToString(), i < words.Count ? words[i] : new SearchWord("", "", "", ""));
            arguments.Add(name, Like.Containing(word.Typed));
            arguments.Add(name + "Latin", Like.Containing(word.Latin));
            arguments.Add(name + "Heard", Like.Containing(word.Heard));
            arguments.Add(name + "Else", Like.Containing(word.HeardElse));
        }

        return arguments;
    }
}
