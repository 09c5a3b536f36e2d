namespace Lms.Web.Lessons;

/// <summary>How a part of a lesson is set: running text, the bordered box, the washed box, the small print.</summary>
public enum LessonPartKind
{
    Text,
    Points,
    Exercise,
    Sources,
}
