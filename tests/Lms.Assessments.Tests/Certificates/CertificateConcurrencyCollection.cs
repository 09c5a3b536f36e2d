namespace Lms.Assessments.Tests.Certificates;

/// <summary>Runs alone: it measures the memory of the whole process.</summary>
[CollectionDefinition(nameof(CertificateConcurrencyTests), DisableParallelization = true)]
public sealed class CertificateConcurrencyCollection;
