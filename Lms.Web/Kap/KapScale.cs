namespace Lms.Web.Kap;

/// <summary>What a comparison is measured in.</summary>
public enum KapScale
{
    /// <summary>0 to 1, shown in per cent; changes in percentage points.</summary>
    Share,

    /// <summary>1 to 5, the scale of attitudes.</summary>
    Five,
}
