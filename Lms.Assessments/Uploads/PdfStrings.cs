namespace Lms.Assessments.Uploads;

/// <summary>Strings of one object of a PDF, emptied where they stand: in brackets, or as hexadecimal digits.</summary>
internal static class PdfStrings
{
    /// <param name="bytes">Written into; <paramref name="words"/> stand in it from <paramref name="offset"/> on.</param>
    /// <param name="all">Every string but a date; otherwise those that name who wrote a comment.</param>
    public static void Blank(byte[] bytes, int offset, string words, bool all)
    {
        // The same key names the fields of a form, which are not people.
        var isComment = words.Contains("/Annot", StringComparison.Ordinal) && !words.Contains("/FT", StringComparison.Ordinal);
        if (!all && !isComment)
        {
            return;
        }

        for (var at = 0; at < words.Length; at++)
        {
            var end = words[at] switch
            {
                '(' => EndOfText(words, at),
                '<' when at + 1 < words.Length && words[at + 1] != '<' && words[at - 1 < 0 ? 0 : at - 1] != '<' => words.IndexOf('>', at),
                _ => at,
            };
            if (end <= at)
            {
                continue;
            }

            if (all ? !words.AsSpan(at + 1).StartsWith("D:") : words.AsSpan(0, at).TrimEnd().EndsWith("/T"))
            {
                bytes.AsSpan(offset + at + 1, end - at - 1).Fill((byte)' ');
            }

            at = end;
        }
    }

    // Brackets nest, and a backslash takes the meaning of the next character.
    private static int EndOfText(string words, int from)
    {
        var depth = 0;
        for (var at = from; at < words.Length; at++)
        {
            switch (words[at])
            {
                case '\\':
                    at++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at;
            }
        }

        return words.Length;
    }
}
