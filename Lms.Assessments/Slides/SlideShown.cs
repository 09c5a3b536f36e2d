namespace Lms.Assessments.Slides;

/// <summary>Payload of <see cref="Sessions.SessionEventKind.SlideShown"/>.</summary>
public sealed record SlideShown(Guid Slide, int Number, int Of, string Kind, string Title, int Width, int Height, Guid? Lesson);
