namespace Lms.Web.Figures;

/// <summary>One table of a file: heads and rows of cells (text, number, yes or no, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> or null), each as it is meant and not as it is printed.</summary>
public sealed record TableSheet(string Name, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object?>> Rows);
