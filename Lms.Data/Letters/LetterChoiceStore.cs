using Lms.Assessments.Letters;
using Lms.Assessments.Values;

namespace Lms.Data.Letters;

/// <summary>Writes a wish. Who wants a kind again takes back what was said of their address too, and the other way round.</summary>
internal static class LetterChoiceStore
{
    public static async Task ChooseFor(this UnitOfWork work, Guid personId, LetterKind kind, bool stop, DateTimeOffset now)
    {
        var args = new { personId, kind = Code.Of(kind), stop, now };
        if (await work.Execute(Sql.ChangePerson, args) == 0 && !await work.TryInsert(Sql.AddPerson, args))
        {
            await work.Execute(Sql.ChangePerson, args);
        }

        if (!stop)
        {
            await work.Execute(Sql.AddressOfPerson, args);
        }
    }

    public static async Task ChooseFor(this UnitOfWork work, string emailKey, LetterKind kind, bool stop, DateTimeOffset now)
    {
        var args = new { emailKey, kind = Code.Of(kind), stop, now };
        if (await work.Execute(Sql.ChangeAddress, args) == 0 && !await work.TryInsert(Sql.AddAddress, args))
        {
            await work.Execute(Sql.ChangeAddress, args);
        }

        if (!stop)
        {
            await work.Execute(Sql.PersonOfAddress, args);
        }
    }

    internal static class Sql
    {
        public const string ChangePerson = "UPDATE LetterChoice SET IsStopped = @stop, ChangedAt = @now WHERE PersonId = @personId AND Kind = @kind";

        public const string AddPerson = "INSERT INTO LetterChoice (PersonId, Kind, IsStopped, ChangedAt) VALUES (@personId, @kind, @stop, @now)";

        public const string ChangeAddress = "UPDATE LetterRefusal SET IsStopped = @stop, ChangedAt = @now WHERE EmailKey = @emailKey AND Kind = @kind";

        public const string AddAddress = "INSERT INTO LetterRefusal (EmailKey, Kind, IsStopped, ChangedAt) VALUES (@emailKey, @kind, @stop, @now)";

        public const string AddressOfPerson = """
            UPDATE LetterRefusal SET IsStopped = 0, ChangedAt = @now
            WHERE Kind = @kind AND IsStopped = 1 AND EmailKey IN (SELECT p.EmailKey FROM Person p WHERE p.Id = @personId)
            """;

        public const string PersonOfAddress = """
            UPDATE LetterChoice SET IsStopped = 0, ChangedAt = @now
            WHERE Kind = @kind AND IsStopped = 1 AND PersonId IN (SELECT p.Id FROM Person p WHERE p.EmailKey = @emailKey)
            """;
    }
}
