using Lms.Data.Funders;
using Lms.Web.Parts;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Funders;

/// <summary>The split of one thing, to be looked at and set.</summary>
public abstract class FundingPage : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public FundingInput Input { get; set; } = new();

    public FundedThing Thing { get; protected set; } = new();

    public IReadOnlyList<FundingRow> Funders { get; protected set; } = [];

    /// <summary>What was typed; before that, what is stored.</summary>
    public string Typed(FundingRow row) => Input.Percent.TryGetValue(row.Code, out var typed) ? typed ?? "" : FundingInput.Text(row.Share);
}
