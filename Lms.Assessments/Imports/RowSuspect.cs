namespace Lms.Assessments.Imports;

/// <summary>Whom a row may be of as well: somebody who is here, or an earlier row of the file.</summary>
public sealed record RowSuspect(Guid? PersonId, int? Row);
