using Lms.Assessments.People;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Imports;

/// <summary>
/// What a row does with people who are here. Who is meant is sure by a number, an address or the very same names at one institution;
/// whatever is only likely is a person's to decide, and nobody is ever changed by a likeness. Asked again after it was done, every row
/// is the same.
/// </summary>
public static class PersonDecision
{
    /// <param name="alike">People who may be the same, the likeliest first.</param>
    public static RowVerdict Decide(PersonEntry entry, FileRow row, ImportDefaults defaults, KnownPeople known, IReadOnlyList<Guid> alike)
    {
        if (row.TwiceOf is { } twice) return RowVerdict.Refused(new RuleBroken("import.twice", twice));
        try
        {
            if (Sure(entry, row, defaults, known) is { } found)
            {
                return Over(entry, found.Person, found.By, known);
            }
        }
        catch (RuleBroken why)
        {
            return RowVerdict.Refused(why);
        }

        if (entry.Names is null) return RowVerdict.Refused(new RuleBroken("import.name_missing"));
        List<RowSuspect> suspects = [.. alike.Select(id => new RowSuspect(id, null))];
        if (row.AlikeRow is { } earlier) suspects.Add(new RowSuspect(null, earlier));
        return suspects.Count > 0 ? new RowVerdict(VerdictKind.Suspect) { Suspects = [.. suspects] } : new RowVerdict(VerdictKind.Create);
    }

    /// <summary>What the row does to somebody an officer says it is of.</summary>
    public static RowVerdict Chosen(PersonEntry entry, KnownPerson person, KnownPeople known) => Over(entry, person, MatchedBy.Choice, known);

    private static (KnownPerson Person, MatchedBy By)? Sure(PersonEntry entry, FileRow row, ImportDefaults defaults, KnownPeople known)
    {
        var found = new List<(KnownPerson Person, MatchedBy By)>();
        if (known.ByNumber(entry.Number) is { } numbered) found.Add((numbered, MatchedBy.Number));
        if (entry.RegistrationKey is not null)
        {
            found.Add((known.ByRegistration(entry.RegistrationKey) is { IsReached: true } registered ? registered : throw new RuleBroken("import.nobody", entry.RegistrationKey), MatchedBy.RegistrationNumber));
        }

        if (known.ByEmail(entry.Email) is { } mailed) found.Add((mailed.IsReached ? mailed : throw new RuleBroken("import.email_taken", entry.Email!), MatchedBy.Email));
        if (found.Select(f => f.Person.Id).Distinct().Count() > 1) throw new RuleBroken("import.two_people", found[0].Person.LatinName, found[^1].Person.LatinName);
        if (found.Count > 0) return found[0].Person.IsReached ? found[0] : throw new RuleBroken("import.out_of_reach", entry.Number ?? "");
        if (row.Before is { } id && known.Find(id) is { IsReached: true } before) return (before, MatchedBy.Before);
        // Two of the same names at one place are told apart by nothing but a number: that is a person's to say.
        return known.ByNames(entry, entry.InstitutionId ?? defaults.InstitutionId) is [var named] && !IsAnother(entry, named) ? (named, MatchedBy.Names) : null;
    }

    // Known by another number or address: the same name is then a likeness and no more.
    private static bool IsAnother(PersonEntry entry, KnownPerson person) =>
        (entry.Number is { } number && person.Number is { } has && has != PersonEntry.NumberKey(number)) || (entry.Email is { } email && person.EmailKey is { } mail && mail != email);

    private static RowVerdict Over(PersonEntry entry, KnownPerson person, MatchedBy by, KnownPeople known)
    {
        var changes = new List<FieldChange>();
        // Whoever is known by a likeness or a name is written differently for a reason: their own spelling stays.
        var bySign = by is MatchedBy.Number or MatchedBy.RegistrationNumber or MatchedBy.Email;
        if (bySign)
        {
            Change(ImportField.NativeName, person.NativeName, entry.NativeName);
            Change(ImportField.LatinName, person.LatinName, entry.LatinName);
        }

        Change(ImportField.Sex, person.Sex, entry.Sex == Values.Code.Of(Sex.NotStated) ? null : entry.Sex);
        Change(ImportField.Institution, person.InstitutionId.ToString(), entry.InstitutionId?.ToString());
        Change(ImportField.Category, person.Category, entry.Category);
        Change(ImportField.JobTitle, person.JobTitle, entry.JobTitle);
        Change(ImportField.Language, person.Language, entry.Language);
        Change(ImportField.TimeZone, person.TimeZone, entry.TimeZone);
        // An address opens an account: one that is there changes only with its owner's consent, never by a list.
        if (person.EmailKey is null && known.ByEmail(entry.Email) is null) Change(ImportField.Email, null, entry.Email);
        if (person.Number is null && known.ByNumber(entry.Number) is null) Change(ImportField.Number, null, entry.Number);
        return new RowVerdict(changes.Count > 0 ? VerdictKind.Update : VerdictKind.Same) { PersonId = person.Id, By = by, Changes = [.. changes] };

        void Change(ImportField field, string? was, string? becomes)
        {
            if (becomes is not null && becomes != was) changes.Add(new FieldChange(field, was, becomes));
        }
    }
}
