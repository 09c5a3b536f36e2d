using Lms.Assessments.Aggregates;
using Lms.Assessments.Cascades;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Data;
using Lms.Data.Cascades;
using Lms.Data.Figures;
using Lms.Data.People;
using Lms.Web.People;

namespace Lms.Web.Cascades;

/// <summary>
/// Trainings that people who completed a module held since, two of which reached the same colleague. Made by the same deeds as any
/// other, once there is somebody who completed one. Registered in Development only.
/// </summary>
internal sealed class MakeDemoCascades(TimeProvider clock, CascadeQueries queries, TellCascade tell, PersonQueries people, FigureQueries figures) : IStartupStep
{
    private static readonly (string Place, int Group, int Women, int Men, string Material, string Named)[] Trainings =
    [
        ("Хуҷанд, Марказ", 18, 11, 7, "Дарсҳои 1–3, мисоли коргари баргашта", "trainee-tj-cso"),
        ("Ош, бөлүм", 24, 9, 15, "Урок 2 и карта расходов", "trainee-tj-cso"),
        ("Душанбе", 12, 12, 0, "Only the women's office: lessons 1 and 4", "trainee-kg-osh"),
    ];

    // After whatever completes people of the demo.
    public int Order => 90;

    public async Task Run(CancellationToken cancel)
    {
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        if ((await queries.Report(by, new CascadeFilter(null, null, null, null))).Rows.Count > 0)
        {
            return;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var (trainer, training) in (await Completed(by, today)).Zip(Trainings))
        {
            var named = (await people.Find(DemoId.Person(training.Named), by))?.RegistrationNumber;
            await tell.Run(
                trainer.Person,
                trainer.Module,
                new CascadeTold
                {
                    HeldOn = today,
                    Place = training.Place,
                    GroupSize = training.Group,
                    Split = new SexSplit(training.Women, training.Men),
                    Provenance = Provenance.Declared,
                    Material = training.Material,
                    Names = CascadeName.Read(named),
                },
                by);
        }
    }

    // Where the demo has a past, those who completed then; its own people are still at it.
    private async Task<IReadOnlyList<(Guid Person, string Module)>> Completed(Scope by, DateOnly today)
    {
        var month = MonthSpan.MonthOf(today);
        var question = new FigureQuestion { Kind = FigureKind.People, Indicator = FigureQuestion.Capacitated, Span = new MonthSpan(month - 23, month) };
        var found = new List<(Guid, string)>();
        foreach (var person in (await figures.People(by, question.Checked(), [])).Rows.DistinctBy(p => p.PersonId).Take(Trainings.Length))
        {
            if ((await queries.Completed(person.PersonId, "en")) is [var module, ..])
            {
                found.Add((person.PersonId, module.Code));
            }
        }

        return found;
    }
}
