using Lms.Assessments.Ladders;
using Lms.Data;
using Lms.Data.Ladders;
using Lms.Data.People;

namespace Lms.Web.Ladders;

/// <summary>Two ministries on their way: one that leads its own trainings, one with a step taken back. Made by the same deeds as any other, once. Registered in Development only.</summary>
internal sealed class MakeDemoLadders(TimeProvider clock, LadderQueries queries, SetLadderStep set) : IStartupStep
{
    private static readonly (string Module, string Ministry, LadderStep Step, LadderProof Proof, string Text)[] Steps =
    [
        ("ERP", "kg-ministry", LadderStep.Delivered, LadderProof.Quote, "Отчёт центра за 2025 год, стр. 12: шесть тренингов проведены проектом."),
        ("ERP", "kg-ministry", LadderStep.CoDelivered, LadderProof.Link, "https://example.org/kg/co-delivery-2026"),
        ("ERP", "kg-ministry", LadderStep.NationalTrainers, LadderProof.Quote, "Приказ № 114: тренинги ведут тренеры Центра."),
        ("ERP", "kg-ministry", LadderStep.InPlan, LadderProof.Link, "https://example.org/kg/annual-plan-2027"),
        ("MED", "kg-ministry", LadderStep.Delivered, LadderProof.Quote, "Протокол встречи 14 сентября, пункт 3."),
        ("ERP", "tj-ministry", LadderStep.Delivered, LadderProof.Quote, "Мактуби № 5/212: панҷ тренинг дар Хуҷанд ва Душанбе."),
        ("ERP", "tj-ministry", LadderStep.CoDelivered, LadderProof.Link, "https://example.org/tj/trainers"),
        ("ERP", "tj-ministry", LadderStep.InPlan, LadderProof.Quote, "Нақшаи солонаи 2027, банди 4.2: модули ҷалби ахлоқӣ."),
        ("CWA", "pk-ministry", LadderStep.Delivered, LadderProof.Link, "https://example.org/pk/attaches"),
    ];

    public int Order => 45;

    public async Task Run(CancellationToken cancel)
    {
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        var board = await queries.Board(by);
        if (board.Ladders.Count > 0)
        {
            return;
        }

        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-70);
        foreach (var (module, ministry, step, proof, text) in Steps.Where(s => board.Modules.Any(m => m.Code == s.Module)))
        {
            await set.Run(module, DemoId.Institution(ministry), step, proof, text, day, by);
        }

        await set.TakeBack("ERP", DemoId.Institution("tj-ministry"), LadderStep.CoDelivered, "Саҳифа дигар кушода намешавад; ҳуҷҷат лозим аст.", by);
    }
}
