namespace Lms.Assessments.Surveys;

/// <summary>What a supervisor says of one practice. Stored as its <see cref="Values.Code"/>.</summary>
public enum ConfirmationAnswer
{
    Confirmed,

    NotConfirmed,

    CannotSay,
}
