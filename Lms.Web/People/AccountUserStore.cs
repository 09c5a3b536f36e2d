using Lms.Data;
using Lms.Data.People;
using Microsoft.AspNetCore.Identity;

namespace Lms.Web.People;

/// <summary>
/// What ASP.NET Core Identity asks of a store, over ours. People are registered and change passwords by deeds; Identity itself
/// only finds, checks, and saves a hash made anew with more rounds.
/// </summary>
public sealed class AccountUserStore(Db db) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PersonId.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.RegistrationNumber);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.RegistrationNumber);

    // The number is the person's, and its key is computed where it is saved.
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("People come in by RegisterPerson.");

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("People are never deleted, only erased.");

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) =>
        await db.Work("SaveAccount", work => work.SaveAccount(user), cancellationToken)
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? db.FindAccount(id) : Task.FromResult<Account?>(null);

    /// <summary>By registration number or e-mail address, as typed.</summary>
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => db.FindAccountByName(normalizedUserName);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    // A hash made anew calls this too, and must not end the session that is just beginning: stamps change by ChangePassword alone.
    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public void Dispose()
    {
        // Holds nothing.
    }
}
