using System.Reflection;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>One face, read once from the assembly and then only read from: shaping and subsetting share it between threads.</summary>
internal sealed class Face : IDisposable
{
    private readonly nint _memory;
    private readonly Blob _blob;
    private readonly HarfBuzzSharp.Face _face;

    public Face(string name)
    {
        Name = name;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("fonts/" + name)
            ?? throw new InvalidOperationException($"The face {name} is not in the assembly; was the project built without its fonts?");
        var length = (int)stream.Length;
        // Native memory, so that nothing moves it and nothing pins the heap for the life of the process.
        _memory = Marshal.AllocHGlobal(length);
        unsafe
        {
            var bytes = new Span<byte>((void*)_memory, length);
            stream.ReadExactly(bytes);
            Overlaps.Unmark(bytes);
        }

        _blob = new(_memory, length, MemoryMode.ReadOnly);
        _blob.MakeImmutable();
        _face = new(_blob, 0);
        _face.MakeImmutable();
        UnitsPerEm = _face.UnitsPerEm;
        Font = new(_face);
        Font.SetFunctionsOpenType();
        Scale = name switch
        {
            "NotoNaskhArabic-Regular" or "NotoNaskhArabic-SemiBold" => 1.2f,
            "NotoNastaliqUrdu-Regular" => 1.12f,
            "NotoNastaliqUrdu-SemiBold" => 0.92f,
            _ => 1,
        };
        Subsettable = HarfBuzz.hb_subset_preprocess(_face.Handle);
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    /// <summary>Naskh has no capitals and looks a size smaller than Latin beside it; large Nastaliq climbs so high that it looks a size larger. This evens them out.</summary>
    public float Scale { get; }

    public Font Font { get; }

    /// <summary>The same face with what the subsetter would otherwise work out again for each document.</summary>
    public nint Subsettable { get; }

    public bool Has(int codePoint) => Font.TryGetNominalGlyph(codePoint, out var glyph) && glyph != 0;

    /// <summary>True when this face should write a character that belongs to no script. Naskh leaves European digits to the Latin face: at its size its own stand out of the line.</summary>
    public bool Writes(int codePoint) => Has(codePoint) && !(codePoint is >= '0' and <= '9' && Name.StartsWith("NotoNaskh", StringComparison.Ordinal));

    public void Dispose()
    {
        HarfBuzz.hb_face_destroy(Subsettable);
        Font.Dispose();
        _face.Dispose();
        _blob.Dispose();
        Marshal.FreeHGlobal(_memory);
    }
}
