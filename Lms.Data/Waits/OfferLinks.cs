using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Waits;
using Lms.Data.Surveys;

namespace Lms.Data.Waits;

/// <summary>
/// The address in the letter of an offer, which answers that one offer and nothing else: whoever read the letter may, as with the seat
/// itself, until the offer ends. It signs nobody in.
/// </summary>
public sealed class OfferLinks(Db db, LinkKey links)
{
    public string Of(Guid placeId) => new OfferToken(placeId, links.OfOffer(placeId)).ToString();

    /// <summary>Whose offer it is; null where the address is none of ours, or the account is closed.</summary>
    public async Task<OfferReader?> Find(string? address) => OfferToken.Read(address) is { } token && IsOurs(token) ? await db.Find<OfferReader>(Sql.Find, new { token.PlaceId }) : null;

    private bool IsOurs(OfferToken token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token.Secret), Encoding.ASCII.GetBytes(links.OfOffer(token.PlaceId)));

    internal static class Sql
    {
        public const string Find = """
            SELECT w.Id AS PlaceId, w.PersonId, p.NativeName, p.Language, p.TimeZone
            FROM WaitingPlace w JOIN Person p ON p.Id = w.PersonId LEFT JOIN Account a ON a.PersonId = p.Id
            WHERE w.Id = @PlaceId AND p.MergedIntoId IS NULL AND COALESCE(a.IsDisabled, 0) = 0
            """;
    }
}
