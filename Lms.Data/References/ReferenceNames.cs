using Lms.Assessments.References;
using Lms.Assessments.Values;

namespace Lms.Data.References;

/// <summary>The names of an entry, as a whole.</summary>
internal static class ReferenceNames
{
    /// <summary>What is left empty falls back to the name the product ships with.</summary>
    public static async Task SetNames(this UnitOfWork work, ReferenceList list, string code, IReadOnlyDictionary<string, string> names)
    {
        await work.Execute(Sql.Delete, new { list = Code.Of(list), code });
        foreach (var (language, name) in names.Where(n => !string.IsNullOrWhiteSpace(n.Value)))
        {
            await work.Execute(Sql.Insert, new { list = Code.Of(list), code, language, name = ReferenceCode.Name(name) });
        }
    }

    internal static class Sql
    {
        public const string Delete = "DELETE FROM ReferenceName WHERE List = @list AND Code = @code";

        public const string Insert = "INSERT INTO ReferenceName (List, Code, Language, Name) VALUES (@list, @code, @language, @name)";
    }
}
