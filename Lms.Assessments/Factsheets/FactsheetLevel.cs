namespace Lms.Assessments.Factsheets;

/// <summary>For whom a factsheet is. Its <see cref="Values.Code"/> stands in links.</summary>
public enum FactsheetLevel
{
    /// <summary>Who may see the names behind the figures: any whole months, nothing masked.</summary>
    Ministry,

    /// <summary>Released periods, protected, with units and kinds of institution.</summary>
    Donor,

    /// <summary>Released periods, protected, without them.</summary>
    Public,
}
