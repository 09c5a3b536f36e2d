namespace Lms.Assessments.Attendances;

/// <summary>Who trained.</summary>
/// <param name="Part">trainer, co_trainer.</param>
public sealed record SheetTrainer(string Name, string NativeName, string Part);
