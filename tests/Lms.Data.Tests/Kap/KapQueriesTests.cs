using Lms.Assessments.Kap;
using Lms.Assessments.Surveys;
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
