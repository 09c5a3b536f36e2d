using System.Runtime.InteropServices;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>
/// The part of HarfBuzz that HarfBuzzSharp ships in its native library but does not wrap: subsetting.
/// Skia embeds a face whole; five faces would make every certificate 1.2 MB.
/// </summary>
internal static partial class HarfBuzz
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>HB_SUBSET_FLAGS_NO_HINTING: paper needs none.</summary>
    public const uint NoHinting = 1;

    /// <summary>HB_SUBSET_SETS_DROP_TABLE_TAG.</summary>
    public const int DropTables = 3;

    /// <summary>HB_MAP_VALUE_INVALID.</summary>
    public const uint NotMapped = uint.MaxValue;

    [LibraryImport(Library)]
    public static partial nint hb_subset_preprocess(nint face);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    public static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    public static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    [SuppressGCTransition] // some nanoseconds, called for each glyph
    public static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    public static partial nint hb_subset_plan_create_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    public static partial void hb_subset_plan_destroy(nint plan);

    [LibraryImport(Library)]
    public static partial nint hb_subset_plan_execute_or_fail(nint plan);

    [LibraryImport(Library)]
    public static partial nint hb_subset_plan_old_to_new_glyph_mapping(nint plan);

    [LibraryImport(Library)]
    [SuppressGCTransition] // some nanoseconds, called for each glyph
    public static partial uint hb_map_get(nint map, uint key);

    [LibraryImport(Library)]
    public static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    public static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    public static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    public static partial void hb_blob_destroy(nint blob);
}
