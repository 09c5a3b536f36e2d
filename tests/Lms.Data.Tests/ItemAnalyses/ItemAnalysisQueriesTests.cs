using Lms.Assessments.ItemAnalyses;
using Lms.Assessments.Quizzes;
using Lms.Data.ItemAnalyses;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Data.Tests.ItemAnalyses;

/// <summary>Whose answers an analysis is of, and who may ask for it.</summary>
public sealed class ItemAnalysisQueriesTests
{
    [Theory, Sqlite, SqlServer]
    public async Task The_first_try_of_everybody_is_read_by_form_with_language_and_choices(Engine engine)
    {
        await using var past = await PastWorld.Make(engine, people: 44, language: p => p / 2 % 2 == 0 ? "ur" : "ru");

        var forms = await new ItemAnalysisQueries(past.Db).Forms("TST", QuizKind.Post);

        Assert.Equal([TestForm.A, TestForm.B], forms.Select(f => f.Form));
        Assert.Equal([22, 22], forms.Select(f => f.Attempts.Count));
        var a = forms[0];
        Assert.Equal((1, 0, false, 7), (a.ModuleVersion, a.Older, a.IsCut, a.Items.Count));
        Assert.Equal(["ru", "ur"], a.Attempts.Select(t => t.Language!).Distinct().Order());
        Assert.Contains(a.Attempts, t => t.Answers[0].Chosen.SequenceEqual(["b"]));
        var analysis = FormAnalysis.Of(a.Items, a.Attempts);
        Assert.Equal((22, 7), (analysis.People, analysis.Items.Count));
        // After, everybody has the first question right and nobody answered the last four.
        Assert.Equal([1.0, 0.0], [analysis.Items[0].Facility, analysis.Items[6].Facility]);
        Assert.Equal(ItemAdviceKind.TooEasy, analysis.Items[0].Advice[0].Kind);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Who_trains_a_cohort_of_the_module_and_officers_may_ask_and_nobody_else(Engine engine)
    {
        await using var past = await PastWorld.Make(engine, people: 1);
        var queries = new ItemAnalysisQueries(past.Db);
        var officer = await past.Db.Person(past.Ministry, "Officer");
        await past.Db.Role(officer, "officer", institutionId: past.Ministry);
        var other = await past.Db.Person(past.Ministry, "Trainer of another module");
        await past.Db.Role(other, "trainer", cohortId: await past.Db.Cohort(await past.Db.Module("OTH")));
        Task<string?> Ask(Guid person, bool everything = false, string code = "TST") => queries.FindModule(new Scope(person, everything), code, "en");

        Assert.Equal("A test module", await Ask(past.World.Trainer));
        Assert.NotNull(await Ask(officer));
        Assert.NotNull(await Ask(other, everything: true));
        Assert.NotNull(await Ask(other, code: "OTH"));
        Assert.Null(await Ask(other));
        Assert.Null(await Ask(past.World.Person()));
        Assert.Null(await Ask(officer, code: "NONE"));
    }
}
