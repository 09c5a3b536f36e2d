namespace Lms.Assessments.Merges;

/// <summary>What is written about a person and can be chosen in a merge. Codes as they are stored.</summary>
public sealed record MergeDetails(
    string NativeName, string LatinName, string Sex, Guid Institution, string Category, string? JobTitle, string Language, string TimeZone, string? Email)
{
    /// <summary>These details, with those fields of another.</summary>
    public MergeDetails With(MergeDetails other, IReadOnlySet<MergeField> fields) => new(
        fields.Contains(MergeField.NativeName) ? other.NativeName : NativeName,
        fields.Contains(MergeField.LatinName) ? other.LatinName : LatinName,
        fields.Contains(MergeField.Sex) ? other.Sex : Sex,
        fields.Contains(MergeField.Institution) ? other.Institution : Institution,
        fields.Contains(MergeField.Category) ? other.Category : Category,
        fields.Contains(MergeField.JobTitle) ? other.JobTitle : JobTitle,
        fields.Contains(MergeField.Language) ? other.Language : Language,
        fields.Contains(MergeField.TimeZone) ? other.TimeZone : TimeZone,
        fields.Contains(MergeField.Email) ? other.Email : Email);

    /// <summary>Where two differ.</summary>
    public IReadOnlySet<MergeField> DifferFrom(MergeDetails other) => Enum.GetValues<MergeField>().Where(f => !Equals(Of(f), other.Of(f))).ToHashSet();

    /// <summary>
    /// The kept person as they were before the merge, where nobody changed them since: a field that is no longer as the merge left it
    /// was somebody's later word, and stays.
    /// </summary>
    /// <param name="before">The kept person before the merge.</param>
    /// <param name="merged">What the merge made of them.</param>
    public MergeDetails Restored(MergeDetails before, MergeDetails merged) => With(before, merged.DifferFrom(before).Where(f => Equals(Of(f), merged.Of(f))).ToHashSet());

    public object? Of(MergeField field) => field switch
    {
        MergeField.NativeName => NativeName,
        MergeField.LatinName => LatinName,
        MergeField.Sex => Sex,
        MergeField.Institution => Institution,
        MergeField.Category => Category,
        MergeField.JobTitle => JobTitle,
        MergeField.Language => Language,
        MergeField.TimeZone => TimeZone,
        MergeField.Email => Email,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
