namespace Lms.Data.Attempts;

/// <summary>A test form of a module version.</summary>
internal sealed record FormRow
{
    public Guid Id { get; init; }

    public int TimeLimitMinutes { get; init; }
}
