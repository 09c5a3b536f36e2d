namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    // Whoever asks is answered within their own institutions; an institution of another country has no figures for them, not even its name.
    private static readonly Door[] FigureDoors =
    [
        new("/figures", Officers),
        new($"/figures?by=branch&under={KyrgyzOffice}&none=on", Officers),
        new("/figures.csv", Officers),
        new("/figures.xlsx", Officers),
        new("/figures/people", Officers),
        new("/figures/compare", Officers),
        new("/figures/views", Officers),
        new($"/figures/views/{Guid.Empty}", Nobody),
        new("/figures/views?handler=save", Officers, ("name", "By month"), ("question", "kind=people&by=month")) { IsPost = true },
        new("/indicators", Officers),
        new("/indicators/capacitated", Officers),
        new("/indicators/nothing", Nobody),
        new("/indicators/new?code=both", ["administrator"]),
        new("/indicators/capacitated/new", ["administrator"]),
        new("/indicators/capacitated/new", ["administrator"], ("act", "preview"), ("Input.Rule", "completion"), ("Input.InForceFrom", "2027-01-01"), ("Input.Reason", "Matrix")) { IsPost = true },
        new($"/figures/views/{Guid.Empty}/remove", Nobody),
        new($"/figures/views/{Guid.Empty}/remove", Nobody) { IsPost = true },
    ];
}
