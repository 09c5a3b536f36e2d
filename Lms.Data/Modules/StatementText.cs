namespace Lms.Data.Modules;

/// <summary>A statement of the attitude or practice survey.</summary>
/// <param name="Id">Stable between versions (<c>ERP-T01</c>).</param>
/// <param name="Text">What people agree or disagree with.</param>
/// <param name="Reverse">Agreeing counts against: its scale is turned round.</param>
public sealed record StatementText(string Id, string Text, bool Reverse);
