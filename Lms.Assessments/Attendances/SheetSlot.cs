using Lms.Assessments.Sessions;

namespace Lms.Assessments.Attendances;

/// <summary>A slot of the plan.</summary>
public sealed record SheetSlot(int Day, int Minutes, SlotKind Kind, string Title);
