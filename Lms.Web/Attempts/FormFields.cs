using System.Globalization;
using Lms.Assessments.Items;
using Microsoft.AspNetCore.Http;

namespace Lms.Web.Attempts;

/// <summary>
/// Answers as the fields of the plain form, in both directions. A field is called <c>item.name</c>, with the names that the core
/// gives each kind (<see cref="Response.FromForm"/>).
/// </summary>
internal static class FormFields
{
    /// <summary>What the form of this item holds for an answer.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Response? response) => response switch
    {
        ChoiceResponse r => One("choice", r.Choice),
        ChoicesResponse r => new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["choices"] = r.Choices },
        OrderResponse r => r.Order.Select((id, place) => (id, (place + 1).ToString(CultureInfo.InvariantCulture))).ToDictionary(p => p.id, p => (IReadOnlyList<string>)[p.Item2], StringComparer.Ordinal),
        PairsResponse r => r.Pairs.ToDictionary(p => p.Left, p => (IReadOnlyList<string>)[p.Right], StringComparer.Ordinal),
        NumberResponse r => One("number", r.Number),
        TextResponse r => One("text", r.Text),
        _ => new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
    };

    /// <summary>What was posted for this item.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Posted(IFormCollection form, string code) => form
        .Where(f => f.Key.StartsWith(code + ".", StringComparison.Ordinal))
        .ToDictionary(f => f.Key[(code.Length + 1)..], f => (IReadOnlyList<string>)[.. f.Value.Select(v => v ?? "")], StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> One(string name, string value) => new(StringComparer.Ordinal) { [name] = [value] };
}
