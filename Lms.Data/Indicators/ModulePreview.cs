namespace Lms.Data.Indicators;

/// <summary>Unique people who count in one module now, and would.</summary>
public sealed record ModulePreview(string Module, int Before, int After);
