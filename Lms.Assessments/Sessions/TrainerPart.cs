namespace Lms.Assessments.Sessions;

/// <summary>What somebody named for a session is in it. Both may run it; the word is for people. Stored as its <see cref="Values.Code"/>.</summary>
public enum TrainerPart
{
    Trainer,
    CoTrainer,
}
