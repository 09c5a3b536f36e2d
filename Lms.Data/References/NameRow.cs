namespace Lms.Data.References;

/// <summary>A name an administrator gave an entry, in one language of the interface.</summary>
public sealed record NameRow
{
    public string List { get; init; } = "";

    public string Code { get; init; } = "";

    public string Language { get; init; } = "";

    public string Name { get; init; } = "";
}
