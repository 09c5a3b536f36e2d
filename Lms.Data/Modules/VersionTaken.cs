namespace Lms.Data.Modules;

/// <summary>A key said that somebody else has just made this version; the unit of work is undone and the loader looks again.</summary>
internal sealed class VersionTaken() : Exception("Another host has made this version.");
