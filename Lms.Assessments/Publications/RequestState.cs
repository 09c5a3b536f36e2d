namespace Lms.Assessments.Publications;

/// <summary>What became of a period that somebody asked to publish. Stored as its <see cref="Values.Code"/>.</summary>
public enum RequestState
{
    Asked,

    /// <summary>Somebody works on it, or died while doing so.</summary>
    Working,

    Published,

    /// <summary>It did not go out, and says why.</summary>
    Refused,
}
