using System.Globalization;
using Lms.Assessments.Rules;
using Lms.Assessments.Surveys;
using Lms.Data;
using Lms.Data.Modules;
using Lms.Data.Surveys;
using Lms.Web.Languages;
using Lms.Web.Lessons;

namespace Lms.Web.Surveys;

/// <summary>What the page for who is signed in and the page of the mail have in common: how an asking is shown, and how its form is read.</summary>
public sealed class SurveyDesk(Db db, FrozenInstruments instruments, SaveSurveyAnswer save, ModuleTitles titles, Reader reader)
{
    /// <param name="wanted">The language asked for by hand.</param>
    public async Task<SurveyView> View(SurveyRow row, string address, string? wanted)
    {
        var frozen = await instruments.Read(row.ModuleVersionId);
        var asked = frozen.Instrument.For(row.When);
        var chosen = frozen.Texts.Keys.FirstOrDefault(t => string.Equals(t, wanted, StringComparison.OrdinalIgnoreCase));
        string?[] languages = [chosen, row.Language, .. reader.Wanted(row.PersonLanguage)];
        var answers = (await db.SurveyAnswers(row.Id)).ToDictionary(a => a.StatementId, StringComparer.Ordinal);
        return new SurveyView(
            row with { ModuleTitle = await titles.Of(row.ModuleVersionId, reader.Words.Language.Tag) },
            address,
            frozen.Spoken(asked, languages),
            [.. frozen.Texts.Where(t => asked.Statements.Any(s => t.Value.ContainsKey(s.Id))).Select(t => TextLanguage.Of(t.Key)).OrderBy(t => t.Name, StringComparer.Ordinal)],
            chosen,
            [.. asked.Statements.Select((s, i) =>
            {
                var (text, language) = frozen.Text(s.Id, languages);
                return new StatementView(s, i + 1, text, TextLanguage.Of(language), answers.GetValueOrDefault(s.Id));
            })]);
    }

    /// <summary>Keeps what a form without script sent, as far as it differs from what is known.</summary>
    /// <exception cref="RuleBroken">From <see cref="SaveSurveyAnswer"/></exception>
    public async Task Save(SurveyView view, IFormCollection form)
    {
        var seq = view.NextSeq;
        foreach (var s in view.Statements)
        {
            if (!form.TryGetValue(s.Given, out var text))
            {
                continue;
            }

            var given = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new RuleBroken("survey.answer_unknown");
            var evidence = SurveyRule.Evidence(s.Statement, form[s.Evidence].ToString().ReplaceLineEndings("\n"));
            if (s.Answer is null || s.Answer.Given != given || s.Answer.Evidence != evidence)
            {
                await save.Run(view.Row.Id, view.Row.PersonId, new GivenStatement(s.Id, given, evidence, seq++));
            }
        }
    }
}
