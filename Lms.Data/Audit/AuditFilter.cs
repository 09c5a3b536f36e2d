namespace Lms.Data.Audit;

/// <summary>Which rows of the audit. Empty members let everything through.</summary>
/// <param name="From">First instant.</param>
/// <param name="Until">The instant after the last.</param>
/// <param name="Actor">Words of the name or number of who did it.</param>
/// <param name="Person">Words of the name or number of whose record it is.</param>
/// <param name="Of">One person, as either.</param>
/// <param name="Deed">The deed's class name.</param>
/// <param name="Kind">The noun acted on.</param>
public sealed record AuditFilter(DateTimeOffset From, DateTimeOffset Until, string? Actor = null, string? Person = null, Guid? Of = null, string? Deed = null, string? Kind = null);
