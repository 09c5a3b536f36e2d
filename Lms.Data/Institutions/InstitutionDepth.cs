using Lms.Assessments.Rules;

namespace Lms.Data.Institutions;

/// <summary>How deep the tree may grow.</summary>
internal static class InstitutionDepth
{
    // The path column holds 900 characters, 37 a level; no administration has half as many.
    private const int Most = 20;

    public static void Check(string path, int deeper)
    {
        if (path.Count(c => c == '/') + 1 + deeper > Most)
        {
            throw new RuleBroken("institution.too_deep", Most);
        }
    }
}
