using Lms.Assessments.Figures;
using Lms.Assessments.Kap;
using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Cohorts;
using Lms.Data.Institutions;
using Lms.Data.Kap;
using Lms.Data.Surveys;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;

namespace Lms.Web.Kap;

/// <summary>Puts the page together: reads what the filters ask for, has the core compare it, and finds the words to its keys.</summary>
internal sealed class KapDesk(
    KapQueries queries, CohortQueries cohorts, InstitutionQueries institutions, FrozenInstruments instruments, IOptions<KapSettings> settings, Choices choices, CurrentPerson me, Words words, TimeProvider clock)
{
    private IReadOnlyList<InstitutionRow> tree = [];

    public IReadOnlyList<SelectListItem> ModuleChoices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> InstitutionChoices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> SexChoices { get; private set; } = [];

    /// <summary>Fills in what the address leaves out: the module with no other beside it, and the twelve months up to now. False for an institution or module the reader is not offered.</summary>
    public async Task<bool> Prepare(KapForm form)
    {
        var modules = await cohorts.Modules();
        tree = await institutions.ListChoices(me.Scope);
        ModuleChoices = [new(words["kap.all_modules"], ""), .. modules.Select(m => new SelectListItem($"{m.Code} · {m.Title}", m.Code))];
        InstitutionChoices = [new(words["kap.all_institutions"], ""), .. Choices.Tree(tree)];
        SexChoices = [new(words["kap.all_sexes"], ""), .. choices.Sexes];
        var now = MonthSpan.MonthOf(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        form.From ??= MonthSpan.Text(now - 11);
        form.To ??= MonthSpan.Text(now);
        return (form.Module is null || modules.Any(m => m.Code == form.Module))
            && (form.Institution is null || tree.Any(i => i.Id == form.Institution))
            && (form.Sex is null || Code.TryRead<Sex>(form.Sex, out _));
    }

    /// <summary>Throws the refusals of <see cref="MonthSpan"/>.</summary>
    public async Task<KapView> Load(KapForm form)
    {
        var span = MonthSpan.Parse(form.From!, form.To!);
        var now = clock.GetUtcNow();
        var end = Midnight(span.LastDay.AddDays(1));
        var filter = new KapFilter(form.Module, Midnight(span.FirstDay), end < now ? end : now, form.Institution, form.Sex);
        var fewest = settings.Value.FewestPeople;
        var enrolments = await queries.Enrolments(me.Scope, filter);
        var report = KapReport.Of(enrolments, await queries.Words(me.Scope, filter), await queries.Confirmations(me.Scope, filter), now, fewest);
        var versions = await queries.NewestVersions();
        var items = await Items(filter, enrolments);
        return new KapView
        {
            Span = span,
            Report = report,
            Lessons = LessonTurn.Of(items, fewest),
            Questions = QuestionTurn.Of(items, fewest),
            Fewest = fewest,
            Modules = (await cohorts.Modules()).ToDictionary(m => m.Code, m => m.Title, StringComparer.Ordinal),
            Institutions = await queries.Institutions(enrolments.Select(e => e.Institution)),
            Items = form.Module is { } module ? await queries.Questions(versions[module]) : new Dictionary<string, Lms.Assessments.Items.Item>(StringComparer.Ordinal),
            Statements = await Statements(report, versions),
        };
    }

    /// <summary>What is wrong with the months of an address; null when nothing is.</summary>
    public static RuleBroken? Refusal(KapForm form)
    {
        try
        {
            _ = MonthSpan.Parse(form.From!, form.To!);
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken;
        }
    }

    private async Task<IReadOnlyList<KapItem>> Items(KapFilter filter, IReadOnlyList<KapEnrolment> enrolments)
    {
        if (filter.Module is null)
        {
            return [];
        }

        var matched = KapMatching.Chosen(KapReport.Tested(enrolments)).Where(m => m.After is not null).Select(m => m.Enrolment.EnrolmentId).ToHashSet();
        return [.. (await queries.Items(me.Scope, filter)).Where(i => matched.Contains(i.EnrolmentId))];
    }

    private async Task<IReadOnlyDictionary<(string Module, string Id), (string Text, string Language)>> Statements(KapReport report, IReadOnlyDictionary<string, Guid> versions)
    {
        var texts = new Dictionary<(string, string), (string, string)>();
        foreach (var module in report.Statements.Select(s => s.Module).Distinct(StringComparer.Ordinal))
        {
            var frozen = await instruments.Read(versions[module]);
            foreach (var statement in frozen.Instrument.Statements)
            {
                texts[(module, statement.Id)] = frozen.Text(statement.Id, words.Language.Tag);
            }
        }

        return texts;
    }

    // Months by the world clock: two readers in two zones must find the same figure.
    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
