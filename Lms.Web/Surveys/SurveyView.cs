using Lms.Data.Surveys;
using Lms.Web.Lessons;

namespace Lms.Web.Surveys;

/// <summary>An asking as its pages show it, whoever opened them.</summary>
/// <param name="Address">Where its forms go: <c>/surveys/…</c>, or <c>/s/…</c> for who came by the mail.</param>
/// <param name="Spoken">The language it is shown in, which is stored with the answers.</param>
/// <param name="Languages">All it could be shown in.</param>
/// <param name="In">The language the reader asked for by hand; null where nobody did.</param>
public sealed record SurveyView(SurveyRow Row, string Address, string Spoken, IReadOnlyList<TextLanguage> Languages, string? In, IReadOnlyList<StatementView> Statements)
{
    public int Answered => Statements.Count(s => s.Answer is not null);

    public IEnumerable<StatementView> Unanswered => Statements.Where(s => s.Answer is null);

    public long NextSeq => Statements.Max(s => s.Answer?.ClientSeq ?? 0) + 1;

    /// <summary>A page of it in the language chosen.</summary>
    public string At(string query = "") => (In, query) switch
    {
        (null, "") => Address,
        (null, _) => $"{Address}?{query}",
        (_, "") => $"{Address}?in={In}",
        _ => $"{Address}?in={In}&{query}",
    };
}
