using Lms.Assessments.Links;
using Lms.Data.Surveys;

namespace Lms.Data.Waits;

/// <summary>
/// The address in the letter of an offer, which answers that one offer and nothing else: whoever read the letter may, as with the seat
/// itself, until the offer ends. It signs nobody in.
/// </summary>
public sealed class OfferLinks(Db db, LinkKey links)
{
    public string Of(Guid placeId) => links.OfOffer(placeId).ToString();

    /// <summary>Whose offer it is; null where the address is none of ours, or the account is closed.</summary>
    public async Task<OfferReader?> Find(string? address) => links.ReadOffer(address) is { } placeId ? await db.Find<OfferReader>(Sql.Find, new { placeId }) : null;

    /// <summary>What an address is that <see cref="Find"/> finds nothing for.</summary>
    public LinkStanding Refusal(string? address) => LinkToken.Refusal(address, links.ReadOffer(address) is not null);

    internal static class Sql
    {
        public const string Find = """
            SELECT w.Id AS PlaceId, w.PersonId, p.NativeName, p.Language, p.TimeZone
            FROM WaitingPlace w JOIN Person p ON p.Id = w.PersonId LEFT JOIN Account a ON a.PersonId = p.Id
            WHERE w.Id = @placeId AND p.MergedIntoId IS NULL AND COALESCE(a.IsDisabled, 0) = 0
            """;
    }
}
