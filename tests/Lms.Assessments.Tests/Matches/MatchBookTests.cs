using FsCheck.Xunit;
using Lms.Assessments.Matches;
using Lms.Assessments.People;

namespace Lms.Assessments.Tests.Matches;

public sealed class MatchBookTests
{
    private static readonly Guid Centre = Id(900);
    private static readonly Guid Ministry = Id(901);

    [Fact]
    public void A_clerk_enters_somebody_who_is_there_in_another_script()
    {
        var book = new MatchBook([new(Id(1), "Гулнора Ҳакимова", "Gulnora Hakimova", Sex.Female, InstitutionId: Centre), new(Id(2), "Фарҳод Ғаниев", "Farhod Ghaniev", Sex.Male, InstitutionId: Centre)]);

        var found = Assert.Single(book.Find(new(Id(9), "گلنورا حکیمی", "Khakimova Gulnara", Sex.Female, InstitutionId: Centre), 5));

        Assert.Equal((Id(1), 80, MatchStrength.VeryLikely), (found.Id, found.Points, found.Strength));
        Assert.Equal([MatchReason.SoundsAlike, MatchReason.SameInstitution], found.Reasons);
    }

    [Fact]
    public void A_number_or_an_address_of_ones_own_settles_it_whatever_the_name()
    {
        var book = new MatchBook([new(Id(1), "Анна Ким", "Anna Kim", Email: "Anna@example.org", RegistrationNumber: "482-106-3751")]);

        Assert.Equal((100, MatchReason.SameEmail), First(book, new(Id(9), "Kim A.", "", Email: " anna@EXAMPLE.org")));
        Assert.Equal((100, MatchReason.SameNumber), First(book, new(Id(9), "А. Ким", "", RegistrationNumber: "4821063751")));
    }

    [Fact]
    public void A_patronymic_more_is_perhaps_the_same_and_in_one_institution_likely()
    {
        var book = new MatchBook([new(Id(1), "Саидова Гулнора Каримовна", "Saidova Gulnora Karimovna", InstitutionId: Centre)]);

        Assert.Equal((50, MatchReason.NameWithin), First(book, new(Id(9), "Гулнора Саидова", "", InstitutionId: Ministry)));
        Assert.Equal((70, MatchReason.NameWithin), First(book, new(Id(9), "Гулнора Саидова", "", InstitutionId: Centre)));
    }

    [Fact]
    public void One_word_in_common_is_nobody_to_ask_about() =>
        Assert.Empty(new MatchBook([new(Id(1), "Али", "Ali"), new(Id(2), "Гулнора Каримова", "Gulnora Karimova")]).Find(new(Id(9), "Гулнора Рахимова", "Gulnora Rahimova"), 5));

    [Fact]
    public void Brother_and_sister_are_two()
    {
        var book = new MatchBook([new(Id(1), "Шамсиддин Назар", "Shamsiddin Nazar", Sex.Male)]);
        Assert.Empty(book.Find(new(Id(9), "Шамсиддин Назар", "Shamsiddin Nazar", Sex.Female), 5));
        Assert.NotEmpty(book.Find(new(Id(9), "Шамсиддин Назар", "Shamsiddin Nazar"), 5));
    }

    [Fact]
    public void Where_many_share_a_name_it_takes_the_institution_too()
    {
        var book = new MatchBook(Enumerable.Range(1, 6).Select(i => new MatchPerson(Id(i), "محمد علی", "Muhammad Ali", InstitutionId: Id(100 + i))));

        var found = Assert.Single(book.Find(new(Id(9), "Мухаммад Али", "Muhammad Aly", InstitutionId: Id(103)), 9), m => m.Points > 60);
        Assert.Equal(Id(3), found.Id);
        Assert.Contains(MatchReason.CommonName, found.Reasons);
    }

    [Fact]
    public void Nobody_is_their_own_double_and_a_pair_is_told_once()
    {
        var book = new MatchBook([new(Id(2), "Гулнора Ҳакимова", "Gulnora Hakimova"), new(Id(1), "Gulnora Hakimova", "Gulnora Hakimova"), new(Id(3), "Анна Ким", "Anna Kim")]);

        var pair = Assert.Single(book.Pairs());
        Assert.Equal((Id(1), Id(2)), (pair.One, pair.Other));
        Assert.Empty(book.Find(new(Id(3), "Анна Ким", "Anna Kim"), 5));
    }

    [Fact]
    public void Fifty_thousand_lines_against_as_many_people_take_seconds()
    {
        var book = new MatchBook(Enumerable.Range(0, 50_000).Select(Somebody));
        var lines = Enumerable.Range(25_000, 50_000).Select(i => Somebody(i) with { Id = Id(i + 1_000_000) });
        Assert.InRange(lines.Count(l => book.Find(l, 3).Count > 0), 25_000, 50_000);
    }

    [Property]
    public void Whoever_is_in_the_book_is_found_by_their_own_name(string? native, string? latin)
    {
        var known = new MatchPerson(Id(1), native ?? "", latin ?? "");
        var found = new MatchBook([known]).Find(known with { Id = Id(2) }, 1);
        Assert.Equal(MatchKey.Of(native ?? "").Length + MatchKey.Of(latin ?? "").Length > 0, found.Count > 0);
    }

    private static (int, MatchReason) First(MatchBook book, MatchPerson wanted) => (book.Find(wanted, 1)[0].Points, book.Find(wanted, 1)[0].Reasons[0]);

    private static MatchPerson Somebody(int i)
    {
        string[] given = ["Гулнора", "Мухаммад", "Фарҳод", "Зебуннисо", "Азамат", "Айжан", "Нодира", "Ҷамшед"];
        var (one, two) = ((char)('а' + (i % 29)), (char)('а' + (i / 29 % 29)));
        var name = $"{given[i % 8]} {char.ToUpperInvariant(one)}р{two}м{(char)('б' + (i / 841 % 20))}л{(char)('в' + (i / 16820 % 10))}ов";
        return new MatchPerson(Id(i), name, Romanized.Of(name), InstitutionId: Id(2_000_000 + (i % 400)));
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
