using System.Collections.Concurrent;
using Lms.Assessments.Certificates.Writing;
using Face = Lms.Assessments.Certificates.Writing.Face;
using Script = HarfBuzzSharp.Script;

namespace Lms.Assessments.Certificates;

/// <summary>
/// The faces certificates are drawn with (Noto, SIL Open Font License 1.1): load them once for the process and share them; safe to use from many threads.
/// They write Latin, Greek, Cyrillic, Arabic script (Urdu in Nastaliq, other languages in Naskh), Bengali, Sinhala, Tamil and Devanagari.
/// </summary>
public sealed class CertificateFonts : IDisposable
{
    private readonly Dictionary<string, Face> _faces;
    private readonly Face[] _lastResort;
    private readonly Dictionary<Face, uint[]> _always;
    private readonly ConcurrentDictionary<(int CodePoint, Script Script, FaceRole Role, bool Urdu), Face> _chosen = new();

    private const string Digits = "0123456789 -";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.'";

    private CertificateFonts(IEnumerable<string> names)
    {
        _faces = names.ToDictionary(name => name, name => new Face(name), StringComparer.Ordinal);
        _lastResort = [.. _faces.Values.Where(f => f.Name.EndsWith("-Regular", StringComparison.Ordinal))];
        _always = new()
        {
            [_faces["NotoSans-Regular"]] = Glyphs("NotoSans-Regular", Crockford.Alphabet + Digits),
            [_faces["NotoSerif-Regular"]] = Glyphs("NotoSerif-Regular", Letters + Digits),
        };
    }

    /// <summary>Reads the faces out of the assembly (4 MB, some tens of milliseconds). Throws <see cref="InvalidOperationException"/> when the assembly was built without them.</summary>
    public static CertificateFonts Load() => new([
        "NotoSans-Regular", "NotoSerif-Regular", "NotoSerif-SemiBold",
        "NotoNaskhArabic-Regular", "NotoNaskhArabic-SemiBold", "NotoNastaliqUrdu-Regular", "NotoNastaliqUrdu-SemiBold",
        "NotoSansBengali-Regular", "NotoSerifBengali-SemiBold", "NotoSansSinhala-Regular", "NotoSansSinhala-SemiBold",
        "NotoSansTamil-Regular", "NotoSansTamil-SemiBold",
    ]);

    /// <summary>
    /// The first character of a text that no face has, or null. Ask it before issuing: a name that cannot be drawn should be seen by a person, not by a sweep.
    /// </summary>
    public string? FirstMissing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rune in Plain.Runes(text))
        {
            if (!Plain.IsInvisible(rune) && _faces.Values.All(face => !face.Has(rune)))
            {
                return char.ConvertFromUtf32(rune);
            }
        }

        return null;
    }

    /// <summary>Frees the native memory; no drawing may be under way.</summary>
    public void Dispose()
    {
        Subsets.Dispose();
        foreach (var face in _faces.Values)
        {
            face.Dispose();
        }
    }

    /// <summary>Glyphs to embed whether used or not: all letters of codes in their face, and those of Latin names in theirs, so that one subset serves nearly every holder.</summary>
    internal IReadOnlyCollection<uint> AlwaysUsed(Face face) => _always.GetValueOrDefault(face) ?? [];

    internal ShapeCache Shaped { get; } = new();

    internal SubsetCache Subsets { get; } = new();

    /// <summary>The faces to try for a character of this script, best first.</summary>
    internal Face Choose(int codePoint, Script script, FaceRole role, bool urdu) =>
        _chosen.GetOrAdd((codePoint, script, role, urdu), static (key, fonts) => fonts.Search(key.CodePoint, key.Script, key.Role, key.Urdu), this);

    private uint[] Glyphs(string face, string letters) =>
        [.. letters.Select(letter => _faces[face].Font.TryGetNominalGlyph(letter, out var glyph) ? glyph : 0)];

    private Face Search(int codePoint, Script script, FaceRole role, bool urdu)
    {
        foreach (var name in Preferred(script, role, urdu))
        {
            if (_faces[name].Has(codePoint))
            {
                return _faces[name];
            }
        }

        return Array.Find(_lastResort, face => face.Has(codePoint)) ?? throw new CertificateTextException(codePoint);
    }

    private static string[] Preferred(Script script, FaceRole role, bool urdu)
    {
        var display = role == FaceRole.Display;
        if (script == Script.Arabic)
        {
            // Nastaliq hangs its words on a slope and needs height: below text size it is hard to read, so labels are in Naskh for Urdu too.
            return urdu && role != FaceRole.Label
                ? display ? ["NotoNastaliqUrdu-SemiBold", "NotoNaskhArabic-SemiBold"] : ["NotoNastaliqUrdu-Regular", "NotoNaskhArabic-Regular"]
                : display ? ["NotoNaskhArabic-SemiBold"] : ["NotoNaskhArabic-Regular"];
        }

        if (script == Script.Bengali)
        {
            return display ? ["NotoSerifBengali-SemiBold", "NotoSansBengali-Regular"] : ["NotoSansBengali-Regular"];
        }

        if (script == Script.Sinhala)
        {
            return display ? ["NotoSansSinhala-SemiBold"] : ["NotoSansSinhala-Regular"];
        }

        if (script == Script.Tamil)
        {
            return display ? ["NotoSansTamil-SemiBold"] : ["NotoSansTamil-Regular"];
        }

        return role switch
        {
            FaceRole.Display => ["NotoSerif-SemiBold"],
            FaceRole.Text => ["NotoSerif-Regular"],
            _ => ["NotoSans-Regular"],
        };
    }
}
