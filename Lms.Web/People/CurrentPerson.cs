using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Web.People;

/// <summary>The person this request is from. On a page that lets everybody in, ask <see cref="IsSignedIn"/> first; the rest throws for strangers.</summary>
public sealed class CurrentPerson(IHttpContextAccessor request)
{
    public bool IsSignedIn => Found is not null;

    public Guid Id => Known.PersonId;

    public Guid SessionId => Known.SessionId;

    public string NativeName => Known.NativeName;

    public string LatinName => Known.LatinName;

    /// <summary>BCP 47, as the person chose it; the words of this answer may be in another (see Reader).</summary>
    public string Language => Known.Language;

    /// <summary>IANA.</summary>
    public string TimeZone => Known.TimeZone;

    public Guid InstitutionId => Known.InstitutionId;

    public string InstitutionName => Known.InstitutionName;

    public IReadOnlyList<Role> Roles => Known.Roles;

    /// <summary>Trainer, mentor or assessor of some cohort.</summary>
    public bool IsTrainer => Is(RoleKind.Trainer) || Is(RoleKind.Mentor) || Is(RoleKind.Assessor);

    /// <summary>Officer or administrator of everything or of some institution.</summary>
    public bool IsOfficer => Is(RoleKind.Officer) || Is(RoleKind.Administrator);

    /// <summary>Administrator of everything; one of an institution counts as its officer.</summary>
    public bool IsAdministrator => IsOverEverything(RoleKind.Administrator);

    /// <summary>Whose rows this person may see; for every query that returns other people's.</summary>
    public Scope Scope => ScopeOf(Known);

    /// <summary>The same for a line that stays open, where no request says who it is.</summary>
    internal static Scope ScopeOf(SignedIn person) => new(
        person.PersonId,
        IsOverEverything(person.Roles, RoleKind.Administrator) || IsOverEverything(person.Roles, RoleKind.Officer));

    internal SignedIn Known => Found ?? throw new InvalidOperationException("Nobody is signed in.");

    private SignedIn? Found => request.HttpContext?.Features.Get<SignedIn>();

    public bool Is(RoleKind kind) => Roles.Any(r => r.Kind == Code.Of(kind));

    private bool IsOverEverything(RoleKind kind) => IsOverEverything(Roles, kind);

    private static bool IsOverEverything(IReadOnlyList<Role> roles, RoleKind kind) =>
        roles.Any(r => r.Kind == Code.Of(kind) && r.ScopeKind == Code.Of(RoleScope.Everything));
}
