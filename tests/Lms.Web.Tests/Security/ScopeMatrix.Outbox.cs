namespace Lms.Web.Tests.Security;

/// <content>Letters that did not go, and addresses that cannot be reached. In the demo every address works, so that nobody has a page of theirs.</content>
public sealed partial class ScopeMatrix
{
    private static readonly Door[] OutboxDoors =
    [
        new("/outbox", ["administrator"]),
        new("/outbox?cause=550&q=a", ["administrator"]),
        new("/outbox.csv", ["administrator"]),
        new("/outbox.xlsx?cause=550", ["administrator"]),
        new("/outbox?handler=retry", Nobody, ("id", Guid.Empty.ToString())) { IsPost = true },
        new("/outbox?handler=retryall", Nobody, ("cause", "none")) { IsPost = true },
        new("/outbox/addresses", Officers),
        new("/outbox/addresses", ["administrator"], ("text", "Subject: no report\r\n\r\nHello")) { IsPost = true },
        new($"/people/{TajikPerson}/address", Nobody),
        new($"/people/{Guid.Empty}/address", Nobody),
        new($"/people/{TajikPerson}/address", Nobody) { IsPost = true },
        new($"/people/{KyrgyzPerson}/address", Nobody) { IsPost = true },
    ];
}
