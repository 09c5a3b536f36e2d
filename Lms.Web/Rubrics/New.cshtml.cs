using Lms.Data.Rubrics;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Rubrics;

[Authorize(Policies.Trainer)]
public sealed class NewModel(WriteRubric write, CurrentPerson me, Words words, LanguageList languages) : EditorPage(languages)
{
    public void OnGet() => Input = RubricInput.New(words.Language.Tag);

    public async Task<IActionResult> OnPostAsync() => GoSaying(words["rubrics.saved_now"], $"/rubrics/{await write.New(Input.Typed(), me.Scope)}");
}
