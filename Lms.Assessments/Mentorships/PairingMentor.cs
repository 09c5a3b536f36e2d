using Lms.Assessments.Values;

namespace Lms.Assessments.Mentorships;

/// <summary>Somebody of the pool.</summary>
/// <param name="People">How many they have in the cohort.</param>
/// <param name="MaxPeople">How many they will have at most.</param>
/// <param name="Languages">BCP 47 tags.</param>
public sealed record PairingMentor(Guid PersonId, int People, int MaxPeople, ValueList<string> Languages)
{
    /// <summary>Whether they mentor in that language. Only the language counts, not the country: who speaks Dari is served by <c>fa</c>.</summary>
    public bool Speaks(string language) => Languages.Any(own => Primary(own) == Primary(language));

    // The part before the first hyphen names the language (RFC 5646); what follows is script, country or variant.
    private static string Primary(string tag) => tag.Split('-', 2)[0].ToLowerInvariant();
}
