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

    public static string Area(Fact fact) => Area(fact.InstitutionId, fact.InstitutionPath, fact.Country, fact.SubnationalUnit, fact.InstitutionKind);

    public static string Area(Guid? institution, string? path, string? country, string? unit, string? kind) => Digest(null, Root(institution, path), country, unit, kind);

    /// <summary>The root of the tree a fact's institution hung in.</summary>
    public static string? Root(Fact fact) => Root(fact.InstitutionId, fact.InstitutionPath);

    private static string? Root(Guid? institution, string? path) =>
        path?.Split('/', 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? institution?.ToString("D");

    public static string Trait(Fact fact) =>
        Digest(fact.Sex, fact.Category, fact.ModuleId?.ToString("D"), fact.RuleVersion, Code.Of(fact.Provenance), fact.FundingSharesJson());

    // A unit separator stands between words, and an absent word is not an empty one.
    private static string Digest(params string?[] words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', words.Select(w => w is null ? "-" : "=" + w)))));
}
