namespace Lms.Scheduler.Letters;

/// <summary>What stands beside a label in the example of a letter.</summary>
public enum LetterExample
{
    Moment,
    Day,
    Number,
    Share,
    Code,
    Name,
    Institution,
    Text,
    Address,
    Mailbox,
    Registration,
    Length,
}
