using System.Collections.Concurrent;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>
/// Lines shaped lately. Most words of a certificate stand on the next one too, and a shaped line depends on nothing but its key.
/// Two generations: what is asked for again moves to the younger one, what is not (yesterday's names) goes with the older.
/// </summary>
internal sealed class ShapeCache
{
    private const int Generation = 512;

    private ConcurrentDictionary<Key, ShapedLine> _young = new();
    private ConcurrentDictionary<Key, ShapedLine> _old = new();
    private int _added;

    public readonly record struct Key(string Text, FaceRole Role, string Language, bool RightToLeft);

    public ShapedLine GetOrShape(Key key, Func<Key, ShapedLine> shape)
    {
        var young = _young;
        if (young.TryGetValue(key, out var line))
        {
            return line;
        }

        line = _old.TryGetValue(key, out var known) ? known : shape(key);
        if (young.TryAdd(key, line) && Interlocked.Increment(ref _added) % Generation == 0)
        {
            _old = young;
            _young = new();
        }

        return line;
    }
}
