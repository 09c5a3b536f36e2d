using Lms.Assessments.Rubrics;
using Lms.Data.Lessons;
using Lms.Web.Lessons;

namespace Lms.Web.Rubrics;

/// <summary>A rubric as a reader gets it: each text in their language where it has one, else in the rubric's own, and which of the two it is.</summary>
/// <param name="Own">What the rubric was written in.</param>
/// <param name="Found">The reader's language or a relative of it; the rubric's own where there is neither.</param>
/// <param name="Wanted">What the reader would have liked first.</param>
public sealed record SpokenRubric(IReadOnlyList<SpokenCriterion> Criteria, TextLanguage Own, TextLanguage Found, TextLanguage Wanted)
{
    public bool IsWhole => Criteria.All(c => c.IsWhole);

    /// <summary>Some of it is not in the language the reader would have liked.</summary>
    public bool FallsBack => Variants.Best([Found.Tag], [Wanted.Tag], "").Length == 0 || !IsWhole;

    /// <param name="own">Language of the rubric's texts.</param>
    /// <param name="wanted">Languages of the reader, the best first.</param>
    public static SpokenRubric Of(Rubric rubric, string own, params IReadOnlyList<string> wanted)
    {
        var found = Variants.Best([own, .. (rubric.Translations ?? []).Select(t => t.Language)], wanted, own);
        var criteria = found == own
            ? rubric.Criteria.Select(c => new SpokenCriterion(c, HasName: true, [.. c.Levels.Select(_ => true)]))
            : rubric.Spoken(found);
        return new SpokenRubric([.. criteria], TextLanguage.Of(own), TextLanguage.Of(found), TextLanguage.Of(wanted.Count > 0 ? wanted[0] : own));
    }

    public TextLanguage OfName(SpokenCriterion criterion) => criterion.HasName ? Found : Own;

    public TextLanguage OfLevel(SpokenCriterion criterion, int place) => criterion.HasLevels[place] ? Found : Own;
}
