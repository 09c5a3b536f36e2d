using Lms.Assessments.Certificates;
using Lms.Assessments.Figures;
using Lms.Data.Certificates;
using Lms.Data.Figures;
using Lms.Testing;

namespace Lms.Data.Tests.Completions;

public sealed class EvaluateCompletionFacts
{
    private static readonly MonthSpan December = MonthSpan.Parse("2026-12", "2026-12");

    [Theory, Sqlite, SqlServer]
    public async Task The_last_event_completes_whichever_it_is(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Score(1, 7000);
        await world.Read(0);
        Assert.Equal("active", await world.State());
        var missing = Assert.Single((await world.Evaluate.Missing(world.Enrolment))!.Missing);
        Assert.Equal(("completion.lessons", 1L, 2L), (missing.Code, missing.Have, missing.Needed));

        await world.Read(1);
        Assert.Equal("completed", await world.State());
        foreach (var kind in new[] { FigureKind.People, FigureKind.Trainings, FigureKind.Organisations })
        {
            Assert.Equal(1, await Figure(world, kind, world.Everything));
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_share_just_below_the_rule_does_not_complete(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        await world.Read(1);
        await world.Score(1, 6999);
        Assert.Equal("active", await world.State());
        await world.Score(2, 7000);
        Assert.Equal("completed", await world.State());
    }

    [Theory, Sqlite, SqlServer]
    public async Task Completing_writes_one_fact_one_certificate_and_one_mail_however_often_it_is_asked(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        await world.Read(1);
        await world.Score(1, 9000);
        await world.Score(2, 10000);
        Assert.Equal(["certificate", "completion"], await world.Db.List<string>("SELECT Kind FROM Fact ORDER BY Kind"));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM Certificate"));
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM OutboxMessage WHERE Template = 'certificate'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_fact_is_complete_and_dated_in_the_cohorts_zone(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        await world.Read(1);
        await world.Score(1, 9000);
        // 19:30 UTC on the first is half past midnight on the second in Dushanbe.
        var columns = await world.Db.Read<string>(
            "SELECT CONCAT(Kind, ' ', Unit, ' ', Country, ' ', SubnationalUnit, ' ', Sex, ' ', Category, ' ', InstitutionKind, ' ', RuleVersion, ' ', Provenance, ' ', FundingShares) FROM Fact WHERE Kind = 'completion'");
        Assert.Equal("completion people TJ Sughd female government_official ministry ERP-1 counted []", columns);
        Assert.Equal(new DateOnly(2026, 12, 2), await world.Db.Read<DateOnly>("SELECT OccurredOn FROM Fact WHERE Kind = 'completion'"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task The_certificate_opens_by_its_code_and_its_statement_is_genuine(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        await world.Read(1);
        await world.Score(1, 9000);
        var mine = Assert.Single(await world.Certificates.OfPerson(world.Person));
        var found = await world.Certificates.FindByCode(VerificationCode.Parse(mine.Code));
        Assert.Equal(mine.Id, found!.Id);
        var printed = found.Printed();
        Assert.Equal(("Ҷамила Раҳимова", new DateOnly(2026, 12, 2), new DateOnly(2028, 12, 2)), (printed.NativeName, printed.IssuedOn, printed.ExpiresOn));
        var check = SignedStatement.Check(printed.Qr.Split("#s=")[1], await world.Keys.Published());
        Assert.Equal(StatementVerdict.Genuine, check.Verdict);
        Assert.Equal("Jamila Rahimova", check.Statement!.LatinName);
        Assert.Null(await world.Certificates.FindByCode(VerificationCode.FromBytes(new byte[16])));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Two_events_at_once_complete_once(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        await Task.WhenAll(world.Read(1), world.Score(1, 8000), world.Score(2, 9000));
        Assert.Equal("completed", await world.State());
        Assert.Equal(1, await world.Db.Read<long>("SELECT COUNT(*) FROM Certificate"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Another_officers_figures_stay_at_zero(Engine engine)
    {
        await using var world = await CompletionWorld.Make(engine);
        await world.Read(0);
        await world.Read(1);
        await world.Score(1, 9000);
        var stranger = new Lms.Data.People.Scope(world.Db.NewId(), Everything: false);
        Assert.Equal(0, await Figure(world, FigureKind.People, stranger));
        Assert.Null(await world.Certificates.Find((await world.Certificates.OfPerson(world.Person))[0].Id, stranger));
    }

    private static async Task<decimal> Figure(CompletionWorld world, FigureKind kind, Lms.Data.People.Scope scope) =>
        (await new FigureQueries(world.Db).Answer(scope, new FigureQuestion { Kind = kind, Span = December }, "en")).Total.Value;
}
