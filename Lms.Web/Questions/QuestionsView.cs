using Lms.Data.Questions;
using Lms.Data.Sessions;

namespace Lms.Web.Questions;

/// <summary>Questions and hands of a session as one reader sees them.</summary>
/// <param name="Hands">Hands that are up, for who runs the session.</param>
/// <param name="HandUp">The reader's own.</param>
/// <param name="Key">Names the next question.</param>
public sealed record QuestionsView(SessionAccess Access, IReadOnlyList<AskedQuestion> Questions, IReadOnlyList<RaisedHand> Hands, bool HandUp, string Key)
{
    public int Waiting => Questions.Count(q => q.State == "asked");
}
