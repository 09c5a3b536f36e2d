using System.Collections.Concurrent;
using Lms.Assessments.Surveys;
using Lms.Assessments.Values;
using Lms.Data.Modules;

namespace Lms.Data.Surveys;

/// <summary>What each module version asks, remembered: a version never changes, and every saved answer is checked against it.</summary>
public sealed class FrozenInstruments(Db db)
{
    private readonly ConcurrentDictionary<Guid, FrozenInstrument> known = new();

    public async Task<FrozenInstrument> Read(Guid moduleVersionId)
    {
        if (known.TryGetValue(moduleVersionId, out var there))
        {
            return there;
        }

        var version = await db.Read<Version>(Sql.Version, new { moduleVersionId });
        // Without a payload only in tests: a version of the content always has one.
        var content = version.Payload == "{}" ? null : CanonicalJson.Read<ModuleContent>(version.Payload);
        IReadOnlyList<StatementText> attitude = content?.Attitude ?? [], practice = content?.Practice ?? [];
        var texts = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var translation in await db.List<Translation>(Sql.Translations, new { moduleVersionId }))
        {
            if (translation.Payload != "{}" && CanonicalJson.Read<ModuleTexts>(translation.Payload).Statements is { Count: > 0 } statements)
            {
                texts[translation.Language] = statements;
            }
        }

        texts[version.Language] = attitude.Concat(practice).ToDictionary(s => s.Id, s => s.Text, StringComparer.Ordinal);
        var instrument = new Instrument(
        [
            .. attitude.Select(s => new Statement(s.Id, SurveyPart.Attitude, s.Reverse)),
            .. practice.Select(s => new Statement(s.Id, SurveyPart.Practice, IsReverse: false)),
        ]);
        return known.GetOrAdd(moduleVersionId, new FrozenInstrument(instrument, version.Language, texts));
    }

    internal sealed record Version
    {
        public string Language { get; init; } = "";

        public string Payload { get; init; } = "";
    }

    internal sealed record Translation
    {
        public string Language { get; init; } = "";

        public string Payload { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Version = "SELECT Language, Payload FROM ModuleVersion WHERE Id = @moduleVersionId";

        public const string Translations = "SELECT Language, Payload FROM ModuleText WHERE ModuleVersionId = @moduleVersionId";
    }
}
