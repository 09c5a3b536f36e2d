namespace Lms.Assessments.Certificates;

/// <summary>The result of checking a signed statement.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="Statement">What was signed; only with <see cref="StatementVerdict.Genuine"/>, so that nothing unsigned can be shown by mistake.</param>
public sealed record StatementCheck(StatementVerdict Verdict, CertificateStatement? Statement);
