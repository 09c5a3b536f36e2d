using System.Collections.Immutable;

namespace Lms.Assessments.Values;

/// <summary>Makes a <see cref="ValueList{T}"/>; the compiler calls it for <c>[a, b]</c>.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> elements) => new([.. elements]);

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> elements) => new([.. elements]);
}
