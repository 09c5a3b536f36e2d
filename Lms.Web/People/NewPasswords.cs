using System.Security.Cryptography;
using Lms.Data.People;
using Microsoft.AspNetCore.Identity;

namespace Lms.Web.People;

/// <summary>Makes hash and stamp for a password that is to be stored, in turn with the sign-ins.</summary>
internal sealed class NewPasswords(PasswordHashing hashing)
{
    /// <summary>Null when too many people hash at this moment.</summary>
    public async Task<(string Hash, string Stamp)?> Make(string password, CancellationToken cancel)
    {
        var hash = "";
        var done = await hashing.TryInTurn(
            () =>
            {
                hash = hashing.HashPassword(new Account(), password);
                return Task.CompletedTask;
            },
            cancel);
        return done ? (hash, Convert.ToHexString(RandomNumberGenerator.GetBytes(20))) : null;
    }

    /// <summary>Whether this is the account's password now; null when too many people hash at this moment.</summary>
    public async Task<bool?> IsRight(Account account, string password, CancellationToken cancel)
    {
        var right = false;
        var done = await hashing.TryInTurn(
            () =>
            {
                right = account.PasswordHash is not null
                    && hashing.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;
                return Task.CompletedTask;
            },
            cancel);
        return done ? right : null;
    }
}
