namespace Lms.Web.Meetings;

/// <summary>One criterion of an observation as a form holds it.</summary>
public sealed class CriterionForm
{
    public string Key { get; set; } = "";

    public int? Level { get; set; }
}
