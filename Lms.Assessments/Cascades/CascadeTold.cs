using Lms.Assessments.Aggregates;
using Lms.Assessments.Facts;
using Lms.Assessments.People;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Cascades;

/// <summary>A training that somebody who was trained here held, as it is told.</summary>
public sealed record CascadeTold
{
    public const int LongestText = 200;
    public const int LongestMaterial = 500;

    /// <summary>One training holds no more; a campaign is a figure from outside.</summary>
    public const int MostPeople = 500;

    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }

    public required int GroupSize { get; init; }

    public SexSplit? Split { get; init; }

    public required Provenance Provenance { get; init; }

    public string? ReportedBy { get; init; }

    public string? Material { get; init; }

    public IReadOnlyList<CascadeName> Names { get; init; } = [];

    /// <summary>
    /// How a training is known: what faith leaders and organisations of civil society tell of theirs is partner-reported, whatever was
    /// chosen, since nobody here saw it or answers for it.
    /// </summary>
    public static Provenance Known(Provenance told, ParticipantCategory trainer, InstitutionKind institution) =>
        trainer is ParticipantCategory.FaithLeader or ParticipantCategory.CsoStaff || institution == InstitutionKind.Cso ? Provenance.Partner : told;

    /// <param name="completedOn">The day the trainer completed the module here.</param>
    /// <param name="organisation">Whose word it is where a partner reports it and none was named.</param>
    /// <exception cref="RuleBroken"><c>cascade.…</c></exception>
    public CascadeTold Checked(DateOnly completedOn, DateOnly today, ParticipantCategory trainer, InstitutionKind institution, string organisation)
    {
        if (HeldOn > today) throw new RuleBroken("cascade.ahead");
        if (HeldOn < completedOn) throw new RuleBroken("cascade.before", completedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (GroupSize is < 1 or > MostPeople) throw new RuleBroken("cascade.group", MostPeople);
        if (Names.Count > GroupSize) throw new RuleBroken("cascade.more_names", GroupSize);
        if (Split is { } split && (split.Women < 0 || split.Men < 0 || split.Total > GroupSize)) throw new RuleBroken("cascade.split", GroupSize);
        if (Provenance is not (Provenance.Declared or Provenance.Partner)) throw new RuleBroken("cascade.provenance");
        var place = Place.Trim();
        if (place.Length is 0 or > LongestText) throw new RuleBroken("cascade.place", LongestText);
        var known = Known(Provenance, trainer, institution);
        return this with
        {
            Place = place,
            Provenance = known,
            ReportedBy = known != Provenance.Partner ? null : ReportedBy?.Trim() is { Length: > 0 } named ? Cut(named, LongestText) : Cut(organisation, LongestText),
            Material = Material?.Trim() is { Length: > 0 } material ? Cut(material, LongestMaterial) : null,
        };
    }

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
