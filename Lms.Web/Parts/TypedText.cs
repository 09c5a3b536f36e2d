namespace Lms.Web.Parts;

/// <summary>
/// What was typed into a field that no model holds, where the page is shown again after a refusal: nobody types a note twice. A page
/// with many forms of one kind names the row, so that the text comes back to its own.
/// </summary>
public static class TypedText
{
    /// <param name="otherwise">What the field holds by itself.</param>
    /// <param name="row">The hidden field that names the row, and its value.</param>
    public static string? Typed(this HttpContext context, string field, string? otherwise = null, (string Field, object Value)? row = null) =>
        context.WasSent(row) && context.Request.Form.TryGetValue(field, out var typed) ? typed.ToString() : otherwise;

    /// <summary>Whether the form of this row is the one that was refused, so that it stands open.</summary>
    public static bool WasSent(this HttpContext context, (string Field, object Value)? row) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
        && (row is not { } one || string.Equals(context.Request.Form[one.Field], one.Value.ToString(), StringComparison.OrdinalIgnoreCase));
}
