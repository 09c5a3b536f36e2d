namespace Lms.Assessments.Packages;

/// <summary>Whether a package goes out. Stored as its <see cref="Values.Code"/>.</summary>
public enum PackageState
{
    Active,

    /// <summary>Nothing is made or sent, and months that become due meanwhile are left out.</summary>
    Paused,
}
