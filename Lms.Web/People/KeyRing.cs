using System.Xml.Linq;
using Lms.Data.People;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Lms.Web.People;

/// <summary>The cookie key ring in the database, so that a restart or a second host does not sign everybody out.</summary>
internal sealed class KeyRing(KeyRingStore store) : IXmlRepository
{
    // The interface is synchronous, and is called at start and when a key is due (every 90 days), not by requests.
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.List().GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        store.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
