using Lms.Data.Questions;
using Lms.Data.Sessions;

namespace Lms.Web.Questions;

/// <summary>One question in a list.</summary>
/// <param name="Back">Where its forms stand.</param>
public sealed record QuestionView(SessionAccess Access, AskedQuestion Question, string? Back);
