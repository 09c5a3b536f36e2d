using Lms.Assessments.Uploads;

namespace Lms.Web.Uploads;

/// <summary>The figures of a stored refusal: the row keeps its code alone.</summary>
internal static class RefusedUpload
{
    public static IEnumerable<object> Args(string code) => code switch
    {
        "upload.pixels" => [PictureShrink.MostDecoded / 1_000_000],
        _ => [],
    };
}
