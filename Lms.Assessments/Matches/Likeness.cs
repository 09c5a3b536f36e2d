using Lms.Assessments.People;

namespace Lms.Assessments.Matches;

/// <summary>
/// How much speaks for two records being of one human. The points are a judgement, not a measurement: names first, the institution
/// next, and little for the rest; a number or an address of one's own settles it.
/// </summary>
public static class Likeness
{
    /// <summary>Below it nobody is bothered.</summary>
    public const int Least = 50;

    /// <summary>From so many of one name on, the name by itself says little.</summary>
    internal const int Common = 5;

    private const int Certain = 100;

    /// <summary>Null where too little speaks for it.</summary>
    /// <param name="namesakes">How many known people hear to the same name, both of these counted.</param>
    internal static Match? Of(MatchFace one, MatchFace other, int namesakes)
    {
        var reasons = new List<MatchReason>();
        var points = Owned(one, other, reasons) ? Certain : 0;
        if (Name(one, other, reasons) is { } name)
        {
            points = Math.Max(points, name + Rest(one, other, namesakes, reasons));
        }

        points = Math.Min(points, Certain);
        return points < Least ? null : new Match(other.Person.Id, points, reasons);
    }

    private static bool Owned(MatchFace one, MatchFace other, List<MatchReason> reasons)
    {
        if (one.Number is not null && one.Number == other.Number)
        {
            reasons.Add(MatchReason.SameNumber);
        }

        if (one.Email is not null && one.Email == other.Email)
        {
            reasons.Add(MatchReason.SameEmail);
        }

        return reasons.Count > 0;
    }

    private static int? Name(MatchFace one, MatchFace other, List<MatchReason> reasons)
    {
        var (points, reason) = one.Written.Overlaps(other.Written) ? (70, MatchReason.SameName)
            : one.Heard.Overlaps(other.Heard) ? (60, MatchReason.SoundsAlike)
            : one.IsWithin(other) || other.IsWithin(one) ? (50, MatchReason.NameWithin)
            // Too little by itself: Каримов and Касимов are two families. At one institution it is worth asking.
            : one.IsSlipOf(other) ? (45, MatchReason.NameSlip)
            : (0, MatchReason.CommonName);
        if (points == 0)
        {
            return null;
        }

        reasons.Add(reason);
        return points;
    }

    private static int Rest(MatchFace one, MatchFace other, int namesakes, List<MatchReason> reasons)
    {
        var points = 0;
        void If(bool holds, int worth, MatchReason reason)
        {
            if (holds)
            {
                points += worth;
                reasons.Add(reason);
            }
        }

        var (a, b) = (one.Person, other.Person);
        If(a.InstitutionId is not null && a.InstitutionId == b.InstitutionId, 20, MatchReason.SameInstitution);
        If(one.Job is not null && one.Job == other.Job, 5, MatchReason.SameJob);
        If(a.Sex != Sex.NotStated && b.Sex != Sex.NotStated && a.Sex != b.Sex, -30, MatchReason.OtherSex);
        If(one.Email is not null && other.Email is not null && one.Email != other.Email, -5, MatchReason.OtherEmail);
        If(namesakes >= Common, -15, MatchReason.CommonName);
        return points;
    }
}
