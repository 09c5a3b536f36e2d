using Lms.Assessments.Letters;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;

namespace Lms.Scheduler.Letters;

/// <summary>A letter as its writer left it, and what becomes of it now.</summary>
/// <param name="Letter">Null when there is nothing left to tell.</param>
public sealed record WrittenLetter(Letter? Letter, Words Words, LetterFate Fate);
