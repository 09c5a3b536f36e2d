namespace Lms.Data.Modules;

/// <summary>A case study or a group work.</summary>
/// <param name="Title">One line.</param>
/// <param name="Brief">Markdown.</param>
/// <param name="Rubric">Names of the criteria, each marked 1 to 4; empty where nothing is marked.</param>
public sealed record TaskText(string Title, string Brief, IReadOnlyList<string> Rubric);
