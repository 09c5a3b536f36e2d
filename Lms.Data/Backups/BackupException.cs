namespace Lms.Data.Backups;

/// <summary>Why there is no backup, in words for whoever typed the command. Nothing is left under the name asked for.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
