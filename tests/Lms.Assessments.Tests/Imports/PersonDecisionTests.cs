using Lms.Assessments.Imports;
using Lms.Assessments.People;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Imports;

public sealed class PersonDecisionTests
{
    private static readonly Guid Ministry = new("0193a7b1-0000-7000-8000-000000000001");
    private static readonly Guid Office = new("0193a7b1-0000-7000-8000-000000000002");
    private static readonly ImportDefaults Defaults = new(Ministry, "government_official", "ru", "Asia/Dushanbe");
    private static readonly Vocabulary Words = new([(ImportField.Category, "Journalist", "media"), (ImportField.Language, "Русский", "ru")]);
    private static readonly KnownPerson Gulnora = new()
    {
        Id = new Guid("0193a7b1-0000-7000-8000-000000000010"),
        RegistrationKey = RegistrationNumber.Key(RegistrationNumber.Of(1)),
        NativeName = "Саидова Гулнора",
        LatinName = "Saidova Gulnora",
        Sex = "not_stated",
        InstitutionId = Ministry,
        Category = "government_official",
        Language = "ru",
        TimeZone = "Asia/Dushanbe",
        EmailKey = "gulnora@example.org",
        IsReached = true,
        Number = "17",
    };

    [Fact]
    public void Who_is_not_here_is_created_and_who_is_here_by_the_same_names_is_the_same()
    {
        Assert.Equal(VerdictKind.Create, Verdict((ImportField.FullName, "Рахимов Далер")).Kind);
        var same = Verdict((ImportField.FullName, "саидова  ГУЛНОРА"));
        Assert.Equal((VerdictKind.Same, Gulnora.Id, MatchedBy.Names), (same.Kind, same.PersonId, same.By));
        Assert.Equal(VerdictKind.Same, Verdict((ImportField.LatinName, "Saidova Gulnora")).Kind);
    }

    [Fact]
    public void A_number_of_ones_own_means_somebody_however_they_are_spelled_and_says_which_fields_change()
    {
        var verdict = Verdict((ImportField.Number, "17"), (ImportField.FullName, "Саидова Гульнора"), (ImportField.Sex, "жен"), (ImportField.Category, "journalist"), (ImportField.Email, "new@example.org"));
        Assert.Equal(VerdictKind.Update, verdict.Kind);
        Assert.Equal(
            [
                new FieldChange(ImportField.NativeName, "Саидова Гулнора", "Саидова Гульнора"),
                new FieldChange(ImportField.Sex, "not_stated", "female"),
                new FieldChange(ImportField.Category, "government_official", "media"),
            ],
            verdict.Changes);
    }

    [Fact]
    public void An_address_is_filled_in_and_never_changed_by_a_list()
    {
        var without = Gulnora with { EmailKey = null };
        var change = Assert.Single(Decide([without], [], (ImportField.Number, "17"), (ImportField.Email, "G@Example.org")).Changes);
        Assert.Equal((ImportField.Email, "g@example.org"), (change.Field, change.Becomes));
    }

    [Fact]
    public void Of_people_out_of_reach_nothing_is_said_but_that_it_cannot_be()
    {
        var foreign = Gulnora with { IsReached = false };
        Assert.Equal("import.email_taken", Decide([foreign], [], (ImportField.FullName, "X Y"), (ImportField.Email, "gulnora@example.org")).Reason!.Code);
        Assert.Equal("import.nobody", Decide([foreign], [], (ImportField.RegistrationNumber, RegistrationNumber.Of(1)), (ImportField.FullName, "X")).Reason!.Code);
        Assert.Equal(VerdictKind.Create, Decide([foreign], [], (ImportField.FullName, "Саидова Гулнора")).Kind);
    }

    [Fact]
    public void A_number_and_an_address_of_two_people_are_refused()
    {
        var other = Gulnora with { Id = Office, RegistrationKey = "1", EmailKey = "other@example.org", Number = null, NativeName = "Другой", LatinName = "Drugoi" };
        Assert.Equal("import.two_people", Decide([Gulnora, other], [], (ImportField.Number, "17"), (ImportField.Email, "other@example.org")).Reason!.Code);
    }

    [Fact]
    public void A_likeness_is_for_a_person_to_decide()
    {
        var suspect = Decide([Gulnora], [Gulnora.Id], (ImportField.FullName, "Saidova Gulnara"));
        Assert.Equal((VerdictKind.Suspect, Gulnora.Id), (suspect.Kind, suspect.Suspects[0].PersonId!.Value));
        var chosen = PersonDecision.Chosen(Entry((ImportField.FullName, "Saidova Gulnara"), (ImportField.JobTitle, "Judge")), Gulnora, Known(Gulnora));
        Assert.Equal(ImportField.JobTitle, Assert.Single(chosen.Changes).Field);
    }

    [Fact]
    public void The_same_name_with_another_number_is_no_more_than_a_likeness() =>
        Assert.Equal(VerdictKind.Create, Verdict((ImportField.FullName, "Саидова Гулнора"), (ImportField.Number, "18")).Kind);

    [Fact]
    public void Rows_of_one_file_know_of_one_another()
    {
        var rows = new FileRows(Defaults);
        Assert.Equal((null, null), Two(rows.Add(2, Entry((ImportField.FullName, "Saidova Gulnora"), (ImportField.Number, "1")))));
        Assert.Equal((2, null), Two(rows.Add(3, Entry((ImportField.FullName, "Rahimov Daler"), (ImportField.Number, "1")))));
        Assert.Equal((null, 2), Two(rows.Add(4, Entry((ImportField.FullName, "Gulnora Saidova")))));
        Assert.Equal((null, null), Two(rows.Add(5, Entry((ImportField.FullName, "Gulnora Saidova"), (ImportField.Number, "9")))) with { Item2 = null });

        // The number once more and mistyped is no second person; a number of their own is.
        rows.Add(6, Entry((ImportField.FullName, "Kayumova Sitora"), (ImportField.Number, "9003")));
        Assert.Equal((null, 6), Two(rows.Add(7, Entry((ImportField.FullName, "Каюмова Ситора"), (ImportField.Number, "9004")))));
        rows.Add(8, Entry((ImportField.FullName, "Azimov Umed"), (ImportField.Number, "9003-1")));
        Assert.Equal((null, null), Two(rows.Add(9, Entry((ImportField.FullName, "Azimov Umed"), (ImportField.Number, "7118")))));

        static (int?, int?) Two((int? TwiceOf, int? AlikeRow, string Key) said) => (said.TwiceOf, said.AlikeRow);
    }

    [Fact]
    public void The_same_row_twice_has_two_keys_and_the_same_two_when_the_file_comes_again()
    {
        string[] Keys()
        {
            var rows = new FileRows(Defaults);
            return [rows.Add(2, Entry((ImportField.FullName, "Khan Muhammad"))).Key, rows.Add(3, Entry((ImportField.FullName, "Khan Muhammad"))).Key];
        }

        Assert.Equal(Keys(), Keys());
        Assert.Equal(2, Keys().Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(ImportField.Email, "not an address", "import.email")]
    [InlineData(ImportField.Sex, "maybe", "import.word")]
    [InlineData(ImportField.Category, "wizard", "import.word")]
    [InlineData(ImportField.LatinName, "Саидова", "import.not_latin")]
    [InlineData(ImportField.RegistrationNumber, "482-106-3759", "import.registration_number")]
    [InlineData(ImportField.Institution, "Nowhere", "import.institution")]
    [InlineData(ImportField.Institution, "Ministry of Labor", "import.institution_nearest")]
    [InlineData(ImportField.NativeName, "12345", "import.no_name")]
    [InlineData(ImportField.NativeName, "=HYPERLINK(1)", "import.no_name")]
    public void What_a_cell_cannot_say_is_named(ImportField field, string text, string code)
    {
        var why = Assert.Throws<RuleBroken>(() => Entry((ImportField.GivenName, "A"), (field, text)));
        Assert.Equal(code, why.Code);
        Assert.Equal(RowReason.Of(why), RowReason.Of(RowReason.Of(why).Rule()));
    }

    [Fact]
    public void A_row_without_a_name_is_refused_as_one_that_names_nobody() =>
        Assert.Equal("import.name_missing", Verdict((ImportField.Number, "X-107")).Reason?.Code);

    [Fact]
    public void A_cell_of_ten_thousand_letters_is_refused_by_its_field() =>
        Assert.Equal("import.too_long", Assert.Throws<RuleBroken>(() => Entry((ImportField.NativeName, CellText.Clean(new string('я', 10_000))))).Code);

    [Fact]
    public void Parts_of_a_name_stand_in_the_order_of_the_file()
    {
        var entry = Entry((ImportField.FamilyName, "Саидова"), (ImportField.GivenName, "Гулнора"), (ImportField.Patronymic, "Каримовна"));
        Assert.Equal(("Саидова Гулнора Каримовна", null), (entry.NativeName, entry.LatinName));
        var latin = Entry((ImportField.FullName, "Zoë O’Brien"));
        Assert.Equal(("Zoë O’Brien", "Zoë O’Brien"), (latin.NativeName, latin.LatinName));
    }

    private static RowVerdict Verdict(params (ImportField, string)[] cells) => Decide([Gulnora], [], cells);

    private static RowVerdict Decide(KnownPerson[] known, Guid[] alike, params (ImportField, string)[] cells) =>
        PersonDecision.Decide(Entry(cells), new FileRow(null, null, null), Defaults, Known(known), alike);

    private static KnownPeople Known(params KnownPerson[] known) => new(known, known.Where(k => k.Number is not null).ToDictionary(k => k.Number!, k => k.Id, StringComparer.Ordinal));

    private static PersonEntry Entry(params (ImportField, string)[] cells) =>
        PersonEntry.Of(new RowCells(cells), Words, new InstitutionNames([(Office, "Ministry of Labour", ["Ministry of Labour"])]).Find);
}
