using System.Security.Claims;
using Lms.Web.People;

namespace Lms.Web.Parts;

/// <summary>Which main areas a person has, at most five, in the order of what they do most.</summary>
public sealed class Areas
{
    private static readonly Area Home = new("areas.home", "/");
    private static readonly Area Cohorts = new("areas.cohorts", "/cohorts");
    private static readonly Area Modules = new("areas.modules", "/modules");
    private static readonly Area Certificates = new("areas.certificates", "/certificates");
    private static readonly Area Marking = new("areas.marks", "/marks", "/rubrics");
    private static readonly Area People = new("areas.people", "/people", "/imports") { Without = "/people/me" };
    private static readonly Area Institutions = new("areas.institutions", "/institutions", "/references");
    private static readonly Area Figures = new(
        "areas.figures", "/reports", "/figures", "/factsheets", "/publications", "/packages", "/indicators", "/kap", "/aggregates", "/funders", "/ladders", "/cascades");

    public IReadOnlyList<Area> For(ClaimsPrincipal person) => person switch
    {
        { Identity.IsAuthenticated: not true } => [],
        _ when person.HasClaim(Policies.Claim, Policies.Officer) => [Home, Cohorts, People, Institutions, Figures],
        _ when person.HasClaim(Policies.Claim, Policies.Trainer) => [Home, Cohorts, Marking, Modules, Certificates],
        _ => [Home, Cohorts, Modules, Certificates],
    };
}
