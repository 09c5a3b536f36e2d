using Lms.Data;

namespace Lms.Testing;

/// <summary>The rows most tests stand on, with only what they need said.</summary>
public static class Seed
{
    public static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An institution below <paramref name="parent"/>, with its closure.</summary>
    public static Task<Guid> Institution(this Db db, string name = "Ministry", Guid? parent = null) => db.Work("Seed", async work =>
    {
        var id = work.NewId();
        var path = parent is null ? $"{id:D}" : $"{await work.Read<string>("SELECT Path FROM Institution WHERE Id = @parent", new { parent })}/{id:D}";
        await work.Execute("""
            INSERT INTO Institution (Id, ParentId, Kind, Name, EnglishName, SearchKey, Country, Path, Version)
            VALUES (@id, @parent, 'ministry', @name, @name, @name, 'KG', @path, 1)
            """, new { id, parent, name, path });
        await work.Execute("""
            INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth)
            SELECT @id, AncestorId, Depth + 1 FROM InstitutionAncestor WHERE InstitutionId = @parent
            """, new { id, parent });
        await work.Execute("INSERT INTO InstitutionAncestor (InstitutionId, AncestorId, Depth) VALUES (@id, @id, 0)", new { id });
        return id;
    });

    public static Task<Guid> Person(this Db db, Guid institutionId, string name = "Aigul Toktosunova", string? number = null) => db.Work("Seed", async work =>
    {
        var id = work.NewId();
        number ??= id.ToString("N");
        await work.Execute("""
            INSERT INTO Person (Id, FactKey, RegistrationNumber, RegistrationKey, NativeName, LatinName, SearchKey, MatchKey, Sex, InstitutionId, Category,
                Language, TimeZone, CreatedAt, Version)
            VALUES (@id, @fact, @number, @number, @name, @name, @name, @name, 'female', @institutionId, 'other', 'en', 'Asia/Bishkek', @LongAgo, 1)
            """, new { id, fact = work.NewId(), name, institutionId, number, LongAgo });
        return id;
    });

    /// <summary>A role over an institution, a cohort, or everything where both are null.</summary>
    public static Task Role(this Db db, Guid personId, string role, Guid? institutionId = null, Guid? cohortId = null) => db.Work("Seed", work => work.Execute("""
        INSERT INTO RoleAssignment (Id, PersonId, Role, ScopeKind, InstitutionId, CohortId, GrantedAt)
        VALUES (@id, @personId, @role, @kind, @institutionId, @cohortId, @LongAgo)
        """, new { id = work.NewId(), personId, role, institutionId, cohortId, LongAgo, kind = institutionId is not null ? "institution" : cohortId is not null ? "cohort" : "everything" }));

    /// <summary>A module with one version and a number of lessons.</summary>
    public static async Task<Guid> Module(this Db db, string code = "ERP", int lessons = 6)
    {
        var id = await db.Work("Seed", async work =>
        {
            var module = work.NewId();
            await work.Execute("INSERT INTO Module (Id, Code, CreatedAt) VALUES (@module, @code, @LongAgo)", new { module, code, LongAgo });
            return module;
        });
        await db.ModuleVersion(id, 1, lessons);
        return id;
    }

    public static Task<Guid> ModuleVersion(this Db db, Guid moduleId, int number, int lessons = 6) => db.Work("Seed", async work =>
    {
        var (id, rule) = (work.NewId(), work.NewId());
        await work.Execute("INSERT INTO CompletionRule (Id, ModuleId, Number, Payload, CreatedAt) VALUES (@rule, @moduleId, @number, '{}', @LongAgo)",
            new { rule, moduleId, number, LongAgo });
        await work.Execute("""
            INSERT INTO ModuleVersion (Id, ModuleId, Number, ContentHash, Language, Title, Hours, CertificateYears, CompletionRuleId, Payload, LoadedAt)
            VALUES (@id, @moduleId, @number, @hash, 'en', 'Ethical recruitment', 8, 2, @rule, '{}', @LongAgo)
            """, new { id, moduleId, number, hash = id.ToString("N") + moduleId.ToString("N"), rule, LongAgo });
        for (var n = 1; n <= lessons; n++)
        {
            await work.Execute("INSERT INTO Lesson (Id, ModuleVersionId, Number, Position, Minutes) VALUES (@lesson, @id, @text, @n, 20)",
                new { lesson = work.NewId(), id, text = $"2.{n}", n });
        }

        return id;
    });

    /// <summary>A cohort of the module's first version that opened in October 2026, started on 1 November and ends on 31 December.</summary>
    public static Task<Guid> Cohort(this Db db, Guid moduleId, int capacity = 30, Guid? institutionId = null, string code = "ERP-2026-11-BISHKEK") => db.Work("Seed", async work =>
    {
        var id = work.NewId();
        await work.Execute("""
            INSERT INTO Cohort (Id, Code, ModuleVersionId, CompletionRuleId, StartsLocal, TimeZone, OpensAt, StartsAt, EndsAt, Capacity, Taken,
                FormAFirst, FormBFirst, InstitutionId, State, CreatedAt, Version)
            SELECT @id, @code, v.Id, v.CompletionRuleId, '2026-11-01T10:00', 'Asia/Bishkek', @opens, @starts, @ends, @capacity, 0, 0, 0, @institutionId, 'planned', @LongAgo, 1
            FROM ModuleVersion v WHERE v.ModuleId = @moduleId AND v.Number = 1
            """, new { id, code, moduleId, capacity, institutionId, LongAgo, opens = LongAgo.AddMonths(9), starts = LongAgo.AddMonths(10).AddHours(4), ends = LongAgo.AddMonths(12) });
        return id;
    });
}
