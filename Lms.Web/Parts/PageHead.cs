namespace Lms.Web.Parts;

/// <summary>
/// What a page tells the layout about itself, in one line at its top:
/// <c>@{ Head.Is(W["cohorts.title"]).Under(W["home.title"], "/").Wide(); }</c>.
/// </summary>
public sealed class PageHead
{
    private readonly List<Crumb> crumbs = [];

    public string Title { get; private set; } = "";

    public string? Lead { get; private set; }

    /// <summary>Of the title, where it is a text of its own (a lesson's) and not one of the site's words.</summary>
    public (string Tag, string Dir)? TitleLanguage { get; private set; }

    public IReadOnlyList<Crumb> Crumbs => crumbs;

    public bool IsWide { get; private set; }

    public bool IsBare { get; private set; }

    public bool ShowsTitle { get; private set; } = true;

    public PageHead Is(string title, string? lead = null)
    {
        (Title, Lead) = (title, lead);
        return this;
    }

    /// <summary>The title is written in another language than the page.</summary>
    public PageHead In(string tag, string dir)
    {
        TitleLanguage = (tag, dir);
        return this;
    }

    /// <summary>A step of the breadcrumb, outermost first. The page itself is added by the layout.</summary>
    public PageHead Under(string text, string href)
    {
        crumbs.Add(new Crumb(text, href));
        return this;
    }

    /// <summary>For tables and figures: 1,200 px instead of the 760 px of reading and forms.</summary>
    public PageHead Wide()
    {
        IsWide = true;
        return this;
    }

    /// <summary>The page writes its own h1 (a hero, a question of a quiz).</summary>
    public PageHead OwnTitle()
    {
        ShowsTitle = false;
        return this;
    }

    /// <summary>No header, no footer: a projector.</summary>
    public PageHead Bare()
    {
        IsBare = true;
        return this;
    }
}
