using System.Text.Json;
using Lms.Data.Audit;
using Lms.Scheduler.Languages;

namespace Lms.Web.Audit;

/// <summary>Deeds and records in words.</summary>
public sealed class AuditWords(Words words)
{
    private readonly DetailWords details = new(words);

    /// <summary>A deed of an edition that is no more keeps its own name.</summary>
    public string Deed(string deed) => words.Find("audit.deed_" + deed) ?? deed;

    public string Kind(string kind) => words.Find("audit.kind_" + kind) ?? kind;

    /// <summary>What was noted with the deed, as "name: value"; empty where nothing was.</summary>
    public string Detail(AuditRecord row)
    {
        try
        {
            using var json = JsonDocument.Parse(row.Detail);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? string.Join(" · ", json.RootElement.EnumerateObject().Select(m => $"{details.Name(m.Name)}: {details.Value(row.SubjectKind, m.Name, m.Value)}"))
                : row.Detail;
        }
        catch (JsonException)
        {
            return row.Detail;
        }
    }

    /// <summary>The page of the record an administrator can open; null where there is none.</summary>
    public static string? Page(AuditRecord row) => row.SubjectKind switch
    {
        "Person" or "Account" when row.PersonId is { } person => $"/people/{person}",
        "Cohort" or "Session" or "Institution" or "Certificate" when Guid.TryParse(row.SubjectId, out var id) => row.SubjectKind switch
        {
            "Cohort" => $"/cohorts/{id}",
            "Session" => $"/sessions/{id}",
            "Institution" => $"/institutions/{id}",
            _ => $"/certificates/{id}",
        },
        _ => null,
    };
}
