using Lms.Assessments.Rules;
using Lms.Data.Audit;
using Lms.Data.Outbox;

namespace Lms.Data.Letters;

/// <summary>An administrator has a letter sent to themselves, as it reads in a language, with example data.</summary>
public sealed class SendTestLetter(Db db, TimeProvider clock)
{
    public const string Template = "letter_test";

    /// <returns>The address it goes to.</returns>
    /// <exception cref="RuleBroken"><c>letter.no_address</c></exception>
    public Task<string> Run(string template, string language, Guid actorId) => db.Work(nameof(SendTestLetter), async work =>
    {
        var now = clock.GetUtcNow();
        var to = await work.Find<Reader>(Sql.Reader, new { actorId });
        if (to is not { Email: { } email })
        {
            throw new RuleBroken("letter.no_address");
        }

        var key = $"letter-test:{template}:{work.NewId()}";
        await work.Post(new OutboxMail(key, actorId, Template, actorId) { To = new OutboxAddress(to.NativeName, email, language) }, now);
        await work.Audit(new AuditEntry(now, actorId, nameof(SendTestLetter), "Letter", $"{template}:{language}"));
        return email;
    });

    /// <summary>Which letter a test letter shows.</summary>
    public static string TemplateOf(string dedupeKey) => dedupeKey.Split(':')[1];

    internal sealed record Reader
    {
        public string NativeName { get; init; } = "";

        public string? Email { get; init; }
    }

    internal static class Sql
    {
        public const string Reader = "SELECT NativeName, Email FROM Person WHERE Id = @actorId";
    }
}
