namespace Lms.Assessments.People;

/// <summary>
/// The coarse form in which spellings of one name usually meet, whatever their script (Muhammad, Mohamed, Мухаммад and محمد;
/// Saidova Gulnora and Гулнора Саидова), to suggest to a person that two records may be of one human. It never decides that.
/// Words in alphabetical order, each by its <see cref="Sound"/>; articles and the titles before names left out; what is written as
/// one word or two (Abdul Karim, Abdulkarim) as one.
/// </summary>
public static class MatchKey
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "al", "el", "ul", "ud", "ur", "ad", "dr", "mr", "mrs", "ms" };

    public static string Of(string name) => string.Join(' ', Words(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The words in their own order.</summary>
    internal static List<string> Words(string name)
    {
        var written = SearchKey.Of(Romanized.Of(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var heard = new List<string>(written.Length);
        foreach (var word in written.Any(w => !LeftOut.Contains(w)) ? written.Where(w => !LeftOut.Contains(w)) : written)
        {
            var sound = Sound.Of(word);
            if (heard.Count > 0 && heard[^1] == Sound.Servant)
            {
                // عبد الله in two words: the vowel between them is not heard twice.
                heard[^1] = Sound.OfServant(sound.StartsWith('a') ? sound[1..] : sound);
            }
            else if (heard.Count > 0 && sound == "dn")
            {
                heard[^1] += sound;
            }
            else
            {
                heard.Add(sound);
            }
        }

        return heard;
    }
}
