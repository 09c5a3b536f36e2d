namespace Lms.Data.People;

/// <summary>What signing in needs of a person. A class with setters because ASP.NET Core Identity fills it in place.</summary>
public sealed class Account
{
    public Guid PersonId { get; set; }

    /// <summary>Null for a person who has never been given a password.</summary>
    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    public bool IsDisabled { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? PasswordChangedAt { get; set; }

    public int Version { get; set; }

    /// <summary>Of the person: what the slip says, and what Identity calls the user name.</summary>
    public string RegistrationNumber { get; set; } = "";
}
