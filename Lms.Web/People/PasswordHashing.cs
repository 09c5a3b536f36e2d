using System.Text;
using Lms.Data.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Lms.Web.People;

/// <summary>
/// PBKDF2 over the password in normal form KC, so that it is the same from every keyboard. A hash costs a core a fifth of a
/// second, so at most all cores but one do it at once and the queue is bounded: a rush of sign-ins must not stop a live test.
/// </summary>
public sealed class PasswordHashing(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options), IDisposable
{
    // At 5 a second and core, who stands further back than this would wait half a minute and press the button again.
    private const int LongestQueue = 150;

    private readonly SemaphoreSlim free = new(Math.Max(1, Environment.ProcessorCount - 1));
    private int waiting;

    /// <summary>A hash that no password fits, to spend the same time on a name that does not exist.</summary>
    public string Nobodys { get; } = new PasswordHasher<Account>(options).HashPassword(new Account(), "nobody");

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    /// <summary>Runs what hashes when a core is free. False, without running it, when too many wait already.</summary>
    public async Task<bool> TryInTurn(Func<Task> act, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref waiting);
            return false;
        }

        try
        {
            await free.WaitAsync(cancel);
            try
            {
                await act();
                return true;
            }
            finally
            {
                free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => free.Dispose();

    private static string Normal(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: nobody chose such a password, and it fits no hash.
            return password;
        }
    }
}
