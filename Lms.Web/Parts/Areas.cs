using System.Security.Claims;

namespace Lms.Web.Parts;

/// <summary>Which main areas a person has. The first five that fit are shown, so the order is the order of what they do most.</summary>
public sealed class Areas
{
    private const int Most = 5;

    public IReadOnlyList<Area> For(ClaimsPrincipal person) => [.. All(person).Take(Most)];

    private static IEnumerable<Area> All(ClaimsPrincipal person)
    {
        if (person.Identity?.IsAuthenticated == true)
        {
            yield return new Area("areas.home", "/");
        }
    }
}
