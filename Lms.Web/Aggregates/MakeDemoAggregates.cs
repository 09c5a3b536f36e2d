using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.Figures;
using Lms.Data;
using Lms.Data.Aggregates;
using Lms.Data.People;

namespace Lms.Web.Aggregates;

/// <summary>Figures from outside as the programme's own leaflets print them, each with how it is known. Made by the same deeds as any other, once. Registered in Development only.</summary>
internal sealed class MakeDemoAggregates(TimeProvider clock, AggregateQueries queries, EnterAggregate enter, CorrectAggregate correct) : IStartupStep
{
    private const string Centres = "Migrant Resource Centres";

    /// <param name="from">Three months that are over.</param>
    private static AggregateEntry[] Figures(string from, string to) =>
    [
        Figure("orientation", 99_081, "2023-04", "2024-05", "PK") with { Provenance = Provenance.Partner, ReportedBy = Centres },
        Figure("orientation", 283_062, "2020-02", "2023-04", "BD") with { Provenance = Provenance.Partner, ReportedBy = Centres },
        Figure("orientation-institutions", 29_937, "2023-04", "2024-05", "PK") with { Provenance = Provenance.Partner, ReportedBy = Centres },
        Figure("cso-outreach", 24_000, "2023-01", "2024-12", "BD") with { AtLeast = true, Provenance = Provenance.Partner, ReportedBy = "20 CSOs" },
        Figure("orientation", 10_076, "2023-06", "2024-05", "AF") with
        {
            Split = new SexSplit(1_310, 8_766), Provenance = Provenance.Estimated, RatioBasisPoints = 8_700, RatioOf = "men among all clients", Source = "Activity table 06.2023–05.2024",
        },
        Figure("counselling", 7_600, "2024-02", "2024-05", "TJ") with { InstitutionId = DemoId.Institution("tj-mrc"), SubnationalUnit = "Суғд" },
        Figure("stakeholder-events", 10, "2024-02", "2024-05", "TJ") with { InstitutionId = DemoId.Institution("tj-ministry") },
        Figure("orientation", 1_412, from, to, "TJ") with { InstitutionId = DemoId.Institution("tj-mrc"), Split = new SexSplit(455, 957) },
        Figure("cso-outreach", 640, from, to, "TJ") with { InstitutionId = DemoId.Institution("tj-cso"), Split = new SexSplit(402, 238), Provenance = Provenance.Partner, ReportedBy = "Роҳи равшан" },
        Figure("orientation", 806, from, to, "KG") with { InstitutionId = DemoId.Institution("kg-osh"), Split = new SexSplit(318, 488) },
    ];

    public int Order => 45;

    public async Task Run(CancellationToken cancel)
    {
        var by = new Scope(DemoId.Person("administrator"), Everything: true);
        if ((await queries.List(by, new AggregateFilter(null, null, null, null))).Count > 0)
        {
            return;
        }

        var month = MonthSpan.MonthOf(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        foreach (var figure in Figures(MonthSpan.Text(month - 4), MonthSpan.Text(month - 2)))
        {
            var id = await enter.Run(figure, by);
            if (figure.Activity == "counselling")
            {
                await correct.Run(id!.Value, figure with { Value = 7_668 }, "68 services of May came late", by);
            }
        }
    }

    private static AggregateEntry Figure(string activity, int value, string from, string to, string country) =>
        new() { Activity = activity, Value = value, Months = MonthSpan.Parse(from, to), Country = country, Provenance = Provenance.Declared };
}
