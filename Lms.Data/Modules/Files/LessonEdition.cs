namespace Lms.Data.Modules.Files;

/// <summary>A lesson with its variants; the first is in the module's default language.</summary>
internal sealed record LessonEdition(string Number, int Minutes, IReadOnlyList<(string Language, string Title, string Markdown)> Texts);
