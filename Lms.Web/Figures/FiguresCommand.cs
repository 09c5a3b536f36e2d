using System.Data.Common;
using System.Globalization;
using Lms.Data.Figures;

namespace Lms.Web.Figures;

/// <summary>
/// <c>Lms.Web figures verify</c> computes all roll-ups from the facts and compares; <c>figures rebuild</c> makes them anew and then verifies.
/// Exit code 0 where what is kept is what the facts make, 1 where not.
/// </summary>
internal static class FiguresCommand
{
    public static async Task<int> Rebuild(RebuildFigures rebuild, VerifyFigures verify, TextWriter output, TextWriter errors)
    {
        try
        {
            FigureUpkeepRow? last = null;
            var (met, sums) = await rebuild.Run(told: at =>
            {
                if (last?.Stage != at.Stage)
                {
                    output.WriteLine($"{at.Stage} …");
                }

                last = at;
            });
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Made anew from the facts: {met} rows of people, {sums} rows of sums."));
        }
        catch (DbException error)
        {
            await errors.WriteLineAsync($"The figures cannot be made anew: {error.Message}");
            return 1;
        }

        return await Verify(verify, output, errors);
    }

    public static async Task<int> Verify(VerifyFigures verify, TextWriter output, TextWriter errors)
    {
        try
        {
            var found = await verify.Run();
            if (found.Fault is { } fault)
            {
                await errors.WriteLineAsync($"The figures are not what the facts make. {fault}");
                return 1;
            }

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The figures are what the facts make: {found.Met} rows of people, {found.Sums} rows of sums."));
            return 0;
        }
        catch (DbException error)
        {
            await errors.WriteLineAsync($"The database cannot be read: {error.Message}");
            return 1;
        }
    }
}
