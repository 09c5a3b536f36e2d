using Lms.Data.Modules;

namespace Lms.Data.Tests.Modules;

/// <summary>Weighs a text as it is written; rendering belongs to another room.</summary>
internal sealed class ByCharacters : IMeasureLessons
{
    public int Bytes(string markdown) => markdown.Length;
}
