using System.Diagnostics.CodeAnalysis;

namespace Lms.Assessments.Certificates.Writing;

/// <summary>
/// Subsets that come again: the faces of sentences and labels need the same letters on certificate after certificate of one language,
/// the face of the names does not. A subset is kept when it is asked for a second time.
/// </summary>
internal sealed class SubsetCache : IDisposable
{
    private const int Kept = 64;
    private const int Remembered = 1024;

    private readonly Lock _one = new();
    private readonly HashSet<Key> _seen = [];
    private readonly Dictionary<Key, SubsetFace> _kept = [];

    /// <summary>A subset; the caller disposes it when it is its own, and leaves it alone when it is kept.</summary>
    public (SubsetFace Subset, bool Own) Get(Face face, HashSet<uint> glyphs)
    {
        var key = new Key(face, glyphs);
        bool keep;
        lock (_one)
        {
            if (_kept.TryGetValue(key, out var kept))
            {
                return (kept, Own: false);
            }

            if (_seen.Count >= Remembered)
            {
                _seen.Clear();
            }

            keep = !_seen.Add(key);
        }

        var made = SubsetFace.Of(face, glyphs);
        if (!keep)
        {
            return (made, Own: true);
        }

        lock (_one)
        {
            if (_kept.TryGetValue(key, out var sooner))
            {
                made.Dispose();
                return (sooner, Own: false);
            }

            if (_kept.Count >= Kept)
            {
                // Somebody may be writing with them: the collector frees each when nobody is.
                _kept.Clear();
            }

            _kept.Add(key, made);
        }

        return (made, Own: false);
    }

    public void Dispose()
    {
        foreach (var subset in _kept.Values)
        {
            subset.Dispose();
        }
    }

    private readonly struct Key : IEquatable<Key>
    {
        private readonly Face _face;
        private readonly uint[] _glyphs;
        private readonly int _hash;

        public Key(Face face, HashSet<uint> glyphs)
        {
            _face = face;
            _glyphs = [.. glyphs];
            Array.Sort(_glyphs);
            var hash = default(HashCode);
            hash.Add(face);
            foreach (var glyph in _glyphs)
            {
                hash.Add(glyph);
            }

            _hash = hash.ToHashCode();
        }

        public bool Equals(Key other) => _face == other._face && _glyphs.AsSpan().SequenceEqual(other._glyphs);

        public override bool Equals([NotNullWhen(true)] object? other) => other is Key key && Equals(key);

        public override int GetHashCode() => _hash;
    }
}
