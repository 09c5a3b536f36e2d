using System.Text;

namespace Lms.Scheduler.Languages;

/// <summary>Reads a message's text once, at start; a broken one says where.</summary>
internal sealed class MessageParser(string text)
{
    private int at;

    public IReadOnlyList<Part> ReadAll()
    {
        var parts = Read(inPlural: false);
        return at == text.Length ? parts : throw Broken("unexpected '}'");
    }

    private List<Part> Read(bool inPlural)
    {
        var parts = new List<Part>();
        var literal = new StringBuilder();
        void Flush()
        {
            if (literal.Length > 0)
            {
                parts.Add(new Literal(literal.ToString()));
                literal.Clear();
            }
        }

        while (at < text.Length && text[at] != '}')
        {
            switch (text[at])
            {
                case '\'' when Next() == '\'':
                    literal.Append('\'');
                    at += 2;
                    break;
                case '\'' when Next() is '{' or '}' || (inPlural && Next() == '#'):
                    at++;
                    var end = text.IndexOf('\'', at);
                    end = end < 0 ? text.Length : end;
                    literal.Append(text, at, end - at);
                    at = Math.Min(end + 1, text.Length);
                    break;
                case '#' when inPlural:
                    Flush();
                    parts.Add(new Hash());
                    at++;
                    break;
                case '{':
                    Flush();
                    at++;
                    parts.Add(Placeholder(inPlural));
                    break;
                default:
                    literal.Append(text[at++]);
                    break;
            }
        }

        Flush();
        return parts;
    }

    private Part Placeholder(bool inPlural)
    {
        var name = Word();
        if (Take() == '}')
        {
            return new Argument(name);
        }

        var kind = Word();
        if (kind is not ("plural" or "select") || Take() != ',')
        {
            throw Broken($"'{kind}' is neither plural nor select");
        }

        var cases = new List<Case>();
        while (Peek() != '}')
        {
            var selector = Word();
            if (Take() != '{')
            {
                throw Broken("a case needs braces");
            }

            cases.Add(new Case(selector, Read(inPlural || kind == "plural")));
            if (Take() != '}')
            {
                throw Broken("a case is not closed");
            }
        }

        at++;
        if (cases.TrueForAll(c => c.Selector != "other"))
        {
            throw Broken("the case 'other' is missing");
        }

        if (kind == "plural")
        {
            cases.ForEach(c => _ = c.Selector[0] == '=' ? Plural.Other : PluralRules.Read(c.Selector));
        }

        return new Choice(name, kind == "plural", cases);
    }

    private string Word()
    {
        Peek();
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '='))
        {
            at++;
        }

        return at > start ? text[start..at] : throw Broken("a name is missing");
    }

    private char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : throw Broken("the text ends too early");
    }

    private char Take()
    {
        var c = Peek();
        at++;
        return c is '}' or ',' or '{' ? c : throw Broken($"unexpected '{c}'");
    }

    private char? Next() => at + 1 < text.Length ? text[at + 1] : null;

    private FormatException Broken(string why) => new($"{why}, at character {at + 1} of \"{text}\"");
}
