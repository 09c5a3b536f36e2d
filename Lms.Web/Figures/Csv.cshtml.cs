using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Figures;

/// <summary>The answer as a text for programs.</summary>
public sealed class CsvModel(FigureDesk desk) : FilePage(desk)
{
    public async Task<IActionResult> OnGetAsync() => await File() is { } file ? file.Text() : BadRequest();
}
