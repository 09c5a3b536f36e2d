using Lms.Assessments.Letters;
using Lms.Assessments.Links;
using Lms.Assessments.People;
using Lms.Data.Audit;
using Lms.Data.Outbox;
using Lms.Data.Surveys;

namespace Lms.Data.Letters;

/// <summary>The reader of a letter stops its kind, or wants it again, by the address under the letter: whoever read the letter may.</summary>
public sealed class StopLetters(Db db, LinkKey links, LetterChoiceQueries choices, TimeProvider clock)
{
    /// <summary>What the address belongs to; null where it is none of ours.</summary>
    public async Task<StoppableLetter?> Find(string? address)
    {
        if (links.ReadStop(address) is not { } messageId || await db.Find<StoppableLetter>(Sql.Find, new { messageId }) is not { Kind: not LetterKind.Essential } letter)
        {
            return null;
        }

        return letter with { IsStopped = await choices.IsStopped(new OutboxRow { Id = letter.Id, Email = letter.ToEmail }, letter.Kind) };
    }

    /// <summary>What an address is that <see cref="Find"/> finds nothing for.</summary>
    public LinkStanding Refusal(string? address) => LinkToken.Refusal(address, links.ReadStop(address) is not null);

    /// <summary>Done again it changes nothing: mail programs send twice.</summary>
    public Task Run(StoppableLetter letter, bool stop) => db.Work(nameof(StopLetters), async work =>
    {
        var now = clock.GetUtcNow();
        if (letter.ToEmail is { } email)
        {
            await work.ChooseFor(EmailKey.Of(email), letter.Kind, stop, now);
            await work.Audit(new AuditEntry(now, null, nameof(StopLetters), "OutboxMessage", letter.Id.ToString()));
            return;
        }

        await work.ChooseFor(letter.PersonId, letter.Kind, stop, now);
        await work.Audit(new AuditEntry(now, letter.PersonId, nameof(StopLetters), "OutboxMessage", letter.Id.ToString(), letter.PersonId));
    });

    internal static class Sql
    {
        public const string Find = """
            SELECT m.Id, m.PersonId, m.Template, m.ToEmail, COALESCE(m.ToLanguage, p.Language) AS Language, p.TimeZone
            FROM OutboxMessage m JOIN Person p ON p.Id = m.PersonId
            WHERE m.Id = @messageId
            """;
    }
}
