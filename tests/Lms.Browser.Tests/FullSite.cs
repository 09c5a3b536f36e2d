namespace Lms.Browser.Tests;

/// <summary>A site whose pages of figures have something to tell.</summary>
public sealed class FullSite : Site
{
    public FullSite() => History = true;
}
