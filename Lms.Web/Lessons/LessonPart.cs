using Microsoft.AspNetCore.Html;

namespace Lms.Web.Lessons;

/// <summary>A stretch of a lesson's text that is set in one way.</summary>
public sealed record LessonPart(LessonPartKind Kind, IHtmlContent Html);
