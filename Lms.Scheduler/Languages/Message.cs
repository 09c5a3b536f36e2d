using System.Text;

namespace Lms.Scheduler.Languages;

/// <summary>
/// One text with its named arguments: <c>{name}</c>, <c>{count, plural, =0 {nobody} one {# person} other {# people}}</c>,
/// <c>{kind, select, pre {…} other {…}}</c>. The syntax is ICU's, as translators know it; an apostrophe before a brace quotes it.
/// </summary>
public sealed class Message
{
    private readonly IReadOnlyList<Part> parts;

    internal Message(IReadOnlyList<Part> parts) => this.parts = parts;

    /// <exception cref="FormatException">The text breaks the syntax.</exception>
    public static Message Parse(string text) => new(new MessageParser(text).ReadAll()) { Source = text };

    /// <summary>As it was written; empty for one made of another.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The same message with its literal text changed and its arguments left alone (pseudo-languages).</summary>
    public Message Change(Func<string, string> literal) => new(Change(parts, literal));

    internal Message Wrap(string before, string after) => new([new Literal(before), .. parts, new Literal(after)]);

    /// <summary>Names of the arguments, for comparing a translation with its original.</summary>
    public IReadOnlySet<string> Arguments()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(parts, names);
        return names;
    }

    /// <summary>For each of its plurals, the forms it has, for comparing a translation with what its language needs.</summary>
    public IReadOnlyList<IReadOnlySet<Plural>> Plurals()
    {
        var found = new List<IReadOnlySet<Plural>>();
        Collect(parts, found);
        return found;
    }

    internal string Format(Language language, Figures figures, IReadOnlyList<(string Name, object? Value)> args)
    {
        var text = new StringBuilder();
        Write(text, parts, language, figures, args, hash: null);
        return text.ToString();
    }

    private static void Write(StringBuilder text, IReadOnlyList<Part> parts, Language language, Figures figures, IReadOnlyList<(string Name, object? Value)> args, string? hash)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Literal literal: text.Append(literal.Text); break;
                case Hash: text.Append(hash ?? "#"); break;
                case Argument argument: text.Append(Show(Value(args, argument.Name), language, figures)); break;
                case Choice { Plural: true } choice:
                    var count = Convert.ToDecimal(Value(args, choice.Name), System.Globalization.CultureInfo.InvariantCulture);
                    Write(text, choice.Pick(count, language.Plurals), language, figures, args, figures.Number(count));
                    break;
                case Choice choice:
                    Write(text, choice.Pick(Convert.ToString(Value(args, choice.Name), System.Globalization.CultureInfo.InvariantCulture)), language, figures, args, hash);
                    break;
                default: throw new InvalidOperationException(part.GetType().Name);
            }
        }
    }

    private static object? Value(IReadOnlyList<(string Name, object? Value)> args, string name)
    {
        foreach (var arg in args)
        {
            if (arg.Name == name)
            {
                return arg.Value;
            }
        }

        throw new FormatException($"argument '{name}' was not given");
    }

    private static string Show(object? value, Language language, Figures figures) => value switch
    {
        null => "",
        string s => Direction.Isolate(s, language.RightToLeft),
        byte or short or int or long or decimal => figures.Number(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
        DateOnly day => Dates.Day(day, language, figures),
        float or double => figures.Number(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"a {value.GetType().Name} must be put into words before it becomes an argument"),
    };

    private static List<Part> Change(IReadOnlyList<Part> parts, Func<string, string> literal) => [.. parts.Select(p => p switch
    {
        Literal l => new Literal(literal(l.Text)),
        Choice c => c with { Cases = [.. c.Cases.Select(k => k with { Parts = Change(k.Parts, literal) })] },
        _ => p,
    })];

    private static void Collect(IReadOnlyList<Part> parts, SortedSet<string> names)
    {
        foreach (var part in parts)
        {
            if (part is Argument a)
            {
                names.Add(a.Name);
            }
            else if (part is Choice c)
            {
                names.Add(c.Name);
                foreach (var k in c.Cases)
                {
                    Collect(k.Parts, names);
                }
            }
        }
    }

    private static void Collect(IReadOnlyList<Part> parts, List<IReadOnlySet<Plural>> found)
    {
        foreach (var choice in parts.OfType<Choice>())
        {
            if (choice.Plural)
            {
                found.Add(choice.Cases.Where(c => c.Selector[0] != '=').Select(c => PluralRules.Read(c.Selector)).ToHashSet());
            }

            foreach (var part in choice.Cases)
            {
                Collect(part.Parts, found);
            }
        }
    }
}
