using Lms.Assessments.People;

namespace Lms.Assessments.Tests.People;

public sealed class RegistrationNumberTests
{
    [Theory]
    [InlineData("482-106-3751")]
    [InlineData(" 482 106 3751 ")]
    [InlineData("۴۸۲-۱۰۶-۳۷۵۱")]
    [InlineData("٤٨٢١٠٦٣٧٥١")]
    [InlineData("৪৮২–১০৬–৩৭৫১")]
    [InlineData("482\u2011106\u20113751\u200f")]
    public void A_number_is_the_same_however_it_is_typed(string typed) => Assert.Equal("4821063751", RegistrationNumber.Key(typed));

    [Theory]
    [InlineData(0)]
    [InlineData(382106375)]
    [InlineData(RegistrationNumber.Count - 1)]
    public void What_is_drawn_is_one_of_ours(int draw)
    {
        var number = RegistrationNumber.Of(draw);
        Assert.Equal(12, number.Length);
        Assert.True(RegistrationNumber.IsOne(number));
    }

    [Fact]
    public void One_wrong_digit_or_two_swapped_neighbours_are_noticed()
    {
        var key = RegistrationNumber.Key(RegistrationNumber.Of(382106375));
        for (var i = 0; i < key.Length; i++)
        {
            for (var d = '0'; d <= '9'; d++)
            {
                Assert.Equal(key[i] == d, RegistrationNumber.IsOne(key[..i] + d + key[(i + 1)..]));
            }

            if (i > 0 && key[i] != key[i - 1])
            {
                Assert.False(RegistrationNumber.IsOne(key[..(i - 1)] + key[i] + key[i - 1] + key[(i + 1)..]));
            }
        }
    }

    [Fact]
    public void Damaged_text_has_a_key_too() => Assert.Equal("12", RegistrationNumber.Key("1\uD8002"));
}
