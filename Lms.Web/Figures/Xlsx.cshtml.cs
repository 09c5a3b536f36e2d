using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Figures;

/// <summary>The answer as a workbook.</summary>
public sealed class XlsxModel(FigureDesk desk) : FilePage(desk)
{
    public async Task<IActionResult> OnGetAsync() => await File() is { } file ? file.Workbook(Desk.Words) : BadRequest();
}
