namespace Lms.Data.AccessCodes;

/// <summary>Letters that bring a one-time link; what each is about is the secret's row.</summary>
public static class AccessTemplates
{
    public const string Invitation = "invitation";
    public const string Reset = "password_reset";

    /// <summary>To the address now: somebody wants another.</summary>
    public const string EmailOld = "email_old";

    /// <summary>To the new address.</summary>
    public const string EmailNew = "email_new";

    /// <summary>Instead of it, to whoever has that address already.</summary>
    public const string EmailTaken = "email_taken";

    public static readonly string[] All = [Invitation, Reset, EmailOld, EmailNew, EmailTaken];
}
