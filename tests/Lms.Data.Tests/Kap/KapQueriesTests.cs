using System.Globalization;
using Lms.Assessments.Cohorts;
using Lms.Assessments.Facts;
using Lms.Assessments.Kap;
using Lms.Assessments.Surveys;
using Lms.Data.Cohorts;
using Lms.Data.Institutions;
using Lms.Data.Kap;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.Kap;

/// <summary>What a comparison is told from, and whose rows are in it.</summary>
public sealed class KapQueriesTests
{
    [Theory, Sqlite, SqlServer]
    public async Task Everybody_measured_in_an_ended_cohort_is_compared_and_who_left_is_beside_them(Engine engine)
    {
        await using var past = await PastWorld.Make(engine, people: 24, stays: p => p < 21);

        var report = await Report(past, All(past));

        Assert.Equal((21, 3), (report.Knowledge.Total.Matched, report.Knowledge.Total.Attrition.Left));
        // One question of seven more, for each.
        Assert.Equal(1 / 7.0, report.Knowledge.Total.Change!.Difference, 1e-3);
        Assert.Equal((2.0, 4.0, 21), report.AttitudeLater.Total.Change is { } a ? (a.Before, a.After, a.N) : default);
        Assert.Equal((0.5, 1.0), report.Practice.Total.Change is { } p ? (p.Before, p.After) : default);
        Assert.Equal(new ConfirmedPractice(21, 11, 0), report.Confirmed);
        Assert.Equal(24, report.Forms!.TookA + report.Forms.TookB);
        Assert.Equal(2, report.Knowledge.ByInstitution.Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_reader_finds_their_own_institutions_people_and_nobody_elses(Engine engine)
    {
        await using var past = await PastWorld.Make(engine, people: 6);
        var queries = new KapQueries(past.Db);
        var filter = Filter(past);
        Task<Guid> Officer(Guid over) => Reader(past, over);

        Assert.Equal(6, (await queries.Enrolments(new Scope(await Officer(past.Ministry), false), filter)).Count);
        var north = new Scope(await Officer(past.Offices[0]), false);
        Assert.Equal([past.Offices[0]], (await queries.Enrolments(north, filter)).Select(e => e.Institution).Distinct());
        Assert.Equal(3, (await queries.Words(north, filter)).Select(w => w.PersonKey).Distinct().Count());
        Assert.Equal(3, (await queries.Items(north, filter)).Select(i => i.EnrolmentId).Distinct().Count());
        Assert.Equal(3, (await queries.Confirmations(north, filter)).Count);
        var stranger = new Scope(await Officer(await past.Db.Institution("Elsewhere")), false);
        Assert.Empty(await queries.Enrolments(stranger, filter));
        Assert.Empty(await queries.Words(stranger, filter));
        Assert.Empty(await queries.Items(stranger, filter));
        Assert.Empty(await queries.Confirmations(stranger, filter));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Module_months_subtree_and_sex_are_filters(Engine engine)
    {
        await using var past = await PastWorld.Make(engine, people: 4);
        var (queries, all, filter) = (new KapQueries(past.Db), All(past), Filter(past));

        Assert.Equal(4, (await queries.Enrolments(all, filter with { Module = "TST", Sex = "female", Under = past.Ministry })).Count);
        Assert.Equal(2, (await queries.Enrolments(all, filter with { Under = past.Offices[1] })).Count);
        Assert.Empty(await queries.Enrolments(all, filter with { Module = "ERP" }));
        Assert.Empty(await queries.Enrolments(all, filter with { Sex = "male" }));
        Assert.Empty(await queries.Enrolments(all, filter with { From = past.Course.EndsAt.AddSeconds(1) }));
        Assert.Empty(await queries.Enrolments(all, filter with { Until = past.Course.EndsAt }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task People_stay_where_and_what_they_were_when_they_were_measured(Engine engine)
    {
        await using var past = await PastWorld.Make(engine, people: 24);
        var (queries, all, filter) = (new KapQueries(past.Db), All(past), Filter(past));
        var before = (await Report(past, all)).Knowledge;
        Assert.Equal(12, (await queries.Enrolments(all, filter with { Under = past.Offices[1] })).Count);

        // All go north, and are registered as men now; the south is hung under another ministry.
        var elsewhere = await past.Db.Institution("Elsewhere");
        await past.Db.Work("Move", work => work.Execute("UPDATE Person SET InstitutionId = @north, Sex = 'male' WHERE InstitutionId = @south", new { north = past.Offices[0], south = past.Offices[1] }));
        await new MoveInstitution(past.Db, TimeProvider.System).Run(past.Offices[1], elsewhere, all);

        var after = (await Report(past, all)).Knowledge;
        Assert.Equal(before.ByInstitution.Select(g => (g.Key, g.Change.Matched)), after.ByInstitution.Select(g => (g.Key, g.Change.Matched)));
        Assert.Equal(12, (await queries.Enrolments(all, filter with { Under = past.Offices[1] })).Count);
        Assert.Equal(24, (await queries.Enrolments(all, filter with { Under = past.Ministry, Sex = "female" })).Count);
        Assert.Empty(await queries.Enrolments(all, filter with { Under = elsewhere }));
        // Who sees them follows the tree as it is now.
        Assert.Equal(12, (await queries.Enrolments(new Scope(await Reader(past, elsewhere), false), filter)).Count);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Marks_of_both_tests_are_read_from_their_steps(Engine engine)
    {
        await using var past = await PastWorld.Make(engine, people: 20);

        var items = await new KapQueries(past.Db).Items(All(past), Filter(past) with { Module = "TST" });

        Assert.Equal(20 * 2 * 7, items.Count);
        var lesson = LessonTurn.Of(items, 10)[0];
        Assert.Equal(20, lesson.People.N);
        Assert.True(lesson.People.OnlyAfter > lesson.People.OnlyBefore);
        Assert.Equal(14, QuestionTurn.Of(items, 10).Count);
        Assert.Equal(14, (await new KapQueries(past.Db).Questions(past.Course.ModuleVersionId)).Count);
        Assert.Equal(past.Course.ModuleVersionId, (await new KapQueries(past.Db).NewestVersions())["TST"]);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_came_on_a_list_of_a_past_training_has_not_dropped_out_of_a_comparison(Engine engine)
    {
        await using var past = await PastWorld.Make(engine, people: 24, stays: p => p < 21);
        var told = await Report(past, All(past));
        // Measured here and listed elsewhere; and a stranger, listed alone. Both with a mark the list says.
        var both = (await past.Db.List<Guid>("SELECT Id FROM Person WHERE InstitutionId = @north ORDER BY NativeName", new { north = past.Offices[0] }))[0];
        var stranger = await past.Db.Person(past.Offices[1], "Stranger");
        await Listed(past, "TST", "list-1", both, stranger);
        await past.Db.Module("MED");
        await Listed(past, "MED", "list-2", both, stranger);

        var report = await Report(past, All(past));

        Assert.Equal(
            (told.Knowledge.Total.Matched, told.Knowledge.Total.Attrition.Left, told.AttitudeLater.Total.Matched, told.Practice.Total.Attrition.Left),
            (report.Knowledge.Total.Matched, report.Knowledge.Total.Attrition.Left, report.AttitudeLater.Total.Matched, report.Practice.Total.Attrition.Left));
        Assert.Equal(24, report.Forms!.TookA + report.Forms.TookB);
        Assert.Equal(told.Knowledge.ByModule.Select(g => g.Key), report.Knowledge.ByModule.Select(g => g.Key));
        Assert.Equal(24, (await new KapQueries(past.Db).Enrolments(All(past), Filter(past))).Count);
    }

    private static async Task Listed(PastWorld past, string module, string key, params Guid[] people)
    {
        var (starts, day) = (past.Course.StartsAt.AddDays(3), DateOnly.FromDateTime(past.Course.StartsAt.AddDays(3).UtcDateTime));
        var cohort = await new RecordPastCohort(past.Db, TimeProvider.System).Run(
            new PastCohort(
                key,
                await past.Db.Read<Guid>("SELECT Id FROM Module WHERE Code = @module", new { module }),
                new CohortPlan(day.ToString("yyyy-MM-dd'T09:00'", CultureInfo.InvariantCulture), "Asia/Bishkek", new CohortDates(starts.AddDays(-1), starts, starts.AddHours(9))),
                past.Ministry,
                [day],
                [.. people.Select(p => new PastParticipant(p, [0], day, 8_000))],
                Provenance.Partner),
            people[0]);
        await past.Db.Work("Arrange", work => work.Execute(
            "INSERT INTO PastTraining (InstitutionId, TrainingKey, CohortId, SourceKey, StartedOn, EndedOn) VALUES (@Ministry, @key, @cohort, @key, @day, @day)", new { past.Ministry, key, cohort, day }));
    }

    private static async Task<KapReport> Report(PastWorld past, Scope scope)
    {
        var queries = new KapQueries(past.Db);
        var filter = Filter(past);
        return KapReport.Of(await queries.Enrolments(scope, filter), await queries.Words(scope, filter), await queries.Confirmations(scope, filter), past.Now, 10);
    }

    // The world's own person, who was never measured, is among all; an officer of the ministry is not told of them.
    private static Scope All(PastWorld past) => new(past.World.Trainer, Everything: true);

    private static KapFilter Filter(PastWorld past) => new(null, past.Course.StartsAt, past.Now, past.Ministry, null);

    private static async Task<Guid> Reader(PastWorld past, Guid over)
    {
        var officer = await past.Db.Person(over, "Officer");
        await past.Db.Role(officer, "officer", institutionId: over);
        return officer;
    }
}
