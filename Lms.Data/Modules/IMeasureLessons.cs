namespace Lms.Data.Modules;

/// <summary>Knows what a text weighs once it is a page. Answered by the room that renders; asked here, because the figure is stored.</summary>
public interface IMeasureLessons
{
    /// <summary>Bytes of the page with this text as it goes over the line, compressed.</summary>
    int Bytes(string markdown);
}
