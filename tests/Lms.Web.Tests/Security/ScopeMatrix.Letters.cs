namespace Lms.Web.Tests.Security;

/// <content>The letters of the house, and everybody's own wishes.</content>
public sealed partial class ScopeMatrix
{
    private static readonly Door[] LetterDoors =
    [
        new("/people/me/letters", Everybody),
        new("/people/me/letters", Everybody, ("Wanted", "reminder")) { IsPost = true },
        new("/letters", OverEverything),
        new("/letters/enrolled", OverEverything),
        new("/letters/enrolled?language=ur", OverEverything),
        new("/letters/none_of_ours", None),
        new("/letters/enrolled/preview?language=ru", OverEverything),
        new("/letters/enrolled/preview?as=text", OverEverything),
        new("/letters/none_of_ours/preview", None),
        new("/letters/enrolled/preview", OverEverything, ("Fields[0].Key", "mail.enrolled.subject"), ("Fields[0].Text", "{module}")) { IsPost = true },
        new("/letters/waiting", OverEverything, ("Fields[0].Key", "mail.line.waiting_subject"), ("Fields[0].Text", "")) { IsPost = true },
        new("/letters/waiting?handler=original", OverEverything) { IsPost = true },
        new("/letters/waiting?handler=test", OverEverything) { IsPost = true },
    ];
}
