using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Data.Figures;

/// <summary>By what places and traits are looked up: a digest, since their words together are longer than a key may be.</summary>
internal static class FigureKeys
{
    public static string Place(Fact fact) =>
        Digest(fact.InstitutionId?.ToString("D"), fact.InstitutionPath, fact.Country, fact.SubnationalUnit, fact.InstitutionKind);

    public static string Area(Fact fact) => Digest(null, Root(fact), fact.Country, fact.SubnationalUnit, fact.InstitutionKind);

    /// <summary>The root of the tree a fact's institution hung in.</summary>
    public static string? Root(Fact fact) =>
        fact.InstitutionPath?.Split('/', 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? fact.InstitutionId?.ToString("D");

    public static string Trait(Fact fact) =>
        Digest(fact.Sex, fact.Category, fact.ModuleId?.ToString("D"), fact.RuleVersion, Code.Of(fact.Provenance), fact.FundingSharesJson());

    // A unit separator stands between words, and an absent word is not an empty one.
    private static string Digest(params string?[] words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', words.Select(w => w is null ? "-" : "=" + w)))));
}
