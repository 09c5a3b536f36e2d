namespace Lms.Scheduler.Languages;

internal abstract record Part;

internal sealed record Literal(string Text) : Part;

internal sealed record Argument(string Name) : Part;

/// <summary>The <c>#</c> of a plural: its number.</summary>
internal sealed record Hash : Part;

internal sealed record Choice(string Name, bool Plural, IReadOnlyList<Case> Cases) : Part
{
    public IReadOnlyList<Part> Pick(string? value) =>
        (Cases.FirstOrDefault(c => c.Selector == value) ?? Cases.First(c => c.Selector == "other")).Parts;

    public IReadOnlyList<Part> Pick(decimal count, string family)
    {
        var exact = "=" + count.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
        var category = PluralRules.Of(family, count);
        return (Cases.FirstOrDefault(c => c.Selector == exact)
            ?? Cases.FirstOrDefault(c => c.Selector[0] != '=' && PluralRules.Read(c.Selector) == category)
            ?? Cases.First(c => c.Selector == "other")).Parts;
    }
}

internal sealed record Case(string Selector, IReadOnlyList<Part> Parts);
