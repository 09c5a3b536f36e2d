using Lms.Data;
using Lms.Data.Surveys;
using Lms.Testing;

namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    // Pages by a secret address have no roles; they are on the reviewed list of AccessTests and tested in SurveyPageTests.
    private static readonly Door[] SurveyDoors =
    [
        new("/surveys/{survey}", ["trainee"]),
        new("/surveys/{survey}?review=true", ["trainee"]),
        new("/surveys/{survey}", ["trainee"], ("go", "review"), ("given-ERP-T01", "4")) { IsPost = true },
        new("/surveys/{survey}?handler=withdraw", [], ("confirmation", Guid.Empty.ToString())) { IsPost = true },
        new($"/surveys/{Guid.Empty}", []),
        new($"/surveys/{Guid.Empty}", [], ("go", "send")) { IsPost = true },
        new($"/enrolments/{Guid.Empty}/surveys/before", []),
        new($"/enrolments/{Guid.Empty}/surveys/after", []),
        new($"/enrolments/{Guid.Empty}/surveys/before", [], ("begin", "1")) { IsPost = true },
        new("/cohorts/{surveyed}/surveys", ["trainer", "administrator"]),
        // It answers with its page, which says why there is none yet.
        new("/cohorts/{surveyed}/surveys.xlsx", ["trainer", "administrator"]),
        new("/cohorts/{surveyed}/surveys", [], ("survey", Guid.Empty.ToString())) { IsPost = true },
        new($"/cohorts/{Guid.Empty}/surveys", []),
        new($"/cohorts/{Guid.Empty}/surveys.xlsx", []),
    ];

    /// <summary>The demo trainee's follow-up, <c>{survey}</c>, and the cohort it is asked in, <c>{surveyed}</c>.</summary>
    private async Task<string> SurveyPath(string path)
    {
        if (!path.Contains("{survey", StringComparison.Ordinal))
        {
            return path;
        }

        using var browser = app.Browser();
        var waiting = (await app.Get<SurveyQueries>().Waiting(LmsApp.Person("trainee"), LmsApp.Start)).Single();
        var survey = (await app.Db.FindSurvey(waiting.Id))!;
        return path.Replace("{survey}", survey.Id.ToString(), StringComparison.Ordinal).Replace("{surveyed}", survey.CohortId.ToString(), StringComparison.Ordinal);
    }
}
