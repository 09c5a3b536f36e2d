namespace Lms.Data.Modules;

/// <summary>The words that present a module, in one language. In a translation, what is null is shown in the default language.</summary>
public sealed record ModuleTexts
{
    public required string Title { get; init; }

    public string? Audience { get; init; }

    public string? Need { get; init; }

    public string? Format { get; init; }

    public IReadOnlyList<string>? Outcomes { get; init; }

    /// <summary>Statements of the attitude and practice surveys by their id; only in translations, those that have one.</summary>
    public IReadOnlyDictionary<string, string>? Statements { get; init; }

    public ModuleTexts Over(ModuleTexts fallback) => new()
    {
        Title = Title,
        Audience = Audience ?? fallback.Audience,
        Need = Need ?? fallback.Need,
        Format = Format ?? fallback.Format,
        Outcomes = Outcomes ?? fallback.Outcomes,
        Statements = Statements,
    };
}
