namespace Lms.Data.Slides;

/// <summary>A slide's picture as it was uploaded, with the type found in it.</summary>
public sealed record SlidePicture
{
    public string ContentType { get; init; } = "";

    public byte[] Bytes { get; init; } = [];
}
