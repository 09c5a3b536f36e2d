using Lms.Assessments.People;

namespace Lms.Assessments.Packages;

/// <summary>Somebody a package is sent to. They need no account.</summary>
public sealed record Recipient(string Name, string Email)
{
    /// <summary>The form in which two addresses are one: nobody gets two letters of one issue.</summary>
    public string Key => EmailKey.Of(Email);
}
