namespace Lms.Data.Groups;

/// <summary>What one group made: what the sheet keeps and the trainer marks.</summary>
/// <param name="Authors">Who wrote in the note, also what was taken out later.</param>
public sealed record GroupOutput(GroupRow Group, IReadOnlyList<GroupMember> Members, IReadOnlyList<NoteParagraph> Note, IReadOnlyList<string> Authors);
