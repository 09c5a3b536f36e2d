using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>What one person would be under another version: complete at once where nothing is open.</summary>
public sealed record MovePreview(BoardPerson Person, IReadOnlyList<Standing> Open)
{
    public bool Completes => Open.Count == 0;
}
