using Lms.Assessments.Cascades;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Cascades;

/// <summary>Tells of a training that somebody trained here held since: by themselves, or by who is over their institution.</summary>
public sealed class TellCascade(Db db, TimeProvider clock)
{
    /// <summary>Null where the trainer is neither oneself nor within reach, or never completed the module.</summary>
    /// <exception cref="RuleBroken"><c>cascade.…</c></exception>
    public Task<Guid?> Run(Guid trainerId, string moduleCode, CascadeTold typed, Scope by) => db.Work<Guid?>(nameof(TellCascade), async work =>
    {
        if ((trainerId != by.PersonId && !await work.ReachesPerson(by, trainerId))
            || await work.Find<CascadeTrainer>(Sql.Trainer, new { trainerId }) is not { } trainer
            || (await work.List<TrainedModule>(CascadeQueries.Sql.Completed, new { personId = trainerId, language = "en" })).FirstOrDefault(m => m.Code == moduleCode) is not { } module)
        {
            return null;
        }

        var (id, now) = (work.NewId(), clock.GetUtcNow());
        var told = typed.Checked(
            DateOnly.FromDateTime(module.CompletedAt.UtcDateTime), DateOnly.FromDateTime(now.UtcDateTime),
            Known(trainer.Category), Code.Read<InstitutionKind>(trainer.InstitutionKind), trainer.InstitutionName);
        var people = await Match(work, told.Names, trainerId);
        await work.Execute(Sql.Insert, new
        {
            id, trainerId, moduleId = module.Id, told.HeldOn, told.Place, told.GroupSize, women = told.Split?.Women, men = told.Split?.Men, provenance = Code.Of(told.Provenance),
            told.ReportedBy, told.Material, now, by = by.PersonId,
        });
        foreach (var (position, person) in people.Index())
        {
            await work.Execute(Sql.InsertPerson, new { id, position = position + 1, person.PersonId, person.Name });
        }

        await work.Audit(new AuditEntry(now, by.PersonId, nameof(TellCascade), "Cascade", id.ToString(), trainerId));
        return id;
    });

    /// <summary>False where it is not one's own, not within reach, or taken back already.</summary>
    /// <exception cref="RuleBroken"><c>cascade.reason</c></exception>
    public Task<bool> Withdraw(Guid id, string? reason, Scope by) => db.Work("WithdrawCascade", async work =>
    {
        var now = clock.GetUtcNow();
        var why = reason?.Trim() is { Length: > 0 and <= CascadeTold.LongestMaterial } given ? given : throw new RuleBroken("cascade.reason", CascadeTold.LongestMaterial);
        if (await work.Find<Held>(Sql.Find, new { id }) is not { } held
            || (held.TrainerId != by.PersonId && !await work.ReachesPerson(by, held.TrainerId))
            || await work.Execute(Sql.Withdraw, new { id, now, by = by.PersonId, why }) == 0)
        {
            return false;
        }

        await work.Audit(new AuditEntry(now, by.PersonId, "WithdrawCascade", "Cascade", id.ToString(), held.TrainerId));
        return true;
    });

    /// <summary>Each person once; who is known here by id alone, without another copy of the name.</summary>
    private static async Task<List<(Guid? PersonId, string? Name)>> Match(UnitOfWork work, IReadOnlyList<CascadeName> names, Guid trainerId)
    {
        var people = new List<(Guid? PersonId, string? Name)>();
        foreach (var name in names)
        {
            var known = name.NumberKey is { } key ? await work.Find<Numbered>(Sql.ByKey, new { key }) : null;
            if (known is null && name.Name is not null)
            {
                people.Add((null, name.Name));
            }
            else if (known is not null && known.Id != trainerId && people.All(p => p.PersonId != known.Id))
            {
                people.Add((known.Id, null));
            }
        }

        return people;
    }

    // One an administrator added is none of those whose trainings a partner reports.
    private static ParticipantCategory Known(string category) => Code.TryRead<ParticipantCategory>(category, out var known) ? known : ParticipantCategory.Other;

    private sealed record Numbered
    {
        public Guid Id { get; init; }
    }

    private sealed record Held
    {
        public Guid TrainerId { get; init; }
    }

    internal static class Sql
    {
        public const string Trainer = CascadeQueries.Sql.Trainer + " WHERE scoped.Id = @trainerId";

        public const string ByKey = "SELECT COALESCE(MergedIntoId, Id) AS Id FROM Person WHERE RegistrationKey = @key";

        public const string Find = "SELECT TrainerId FROM CascadeTraining WHERE Id = @id";

        public const string Insert = """
            INSERT INTO CascadeTraining (Id, TrainerId, ModuleId, HeldOn, Place, GroupSize, Women, Men, Provenance, ReportedBy, Material, CreatedAt, CreatedBy)
            VALUES (@id, @trainerId, @moduleId, @HeldOn, @Place, @GroupSize, @women, @men, @provenance, @ReportedBy, @Material, @now, @by)
            """;

        public const string InsertPerson = "INSERT INTO CascadePerson (CascadeId, Position, PersonId, Name) VALUES (@id, @position, @PersonId, @Name)";

        public const string Withdraw = "UPDATE CascadeTraining SET WithdrawnAt = @now, WithdrawnBy = @by, WithdrawnReason = @why WHERE Id = @id AND WithdrawnAt IS NULL";
    }
}
