using Lms.Data.Outbox;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Outbox;

/// <summary>Writes the letter of one template in the addressee's language and zone.</summary>
public interface ILetterWriter
{
    /// <summary>The template's name in the outbox row.</summary>
    string Template { get; }

    /// <summary>The letter, or null when there is nothing left to tell (withdrawn, replaced).</summary>
    Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone);
}
