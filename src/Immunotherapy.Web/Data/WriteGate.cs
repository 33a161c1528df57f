namespace Immunotherapy.Web.Data;

/// <summary>
/// Lets one writer at a time into the database, in one short transaction. SQLite has one writer anyway, but its waiters
/// sleep and retry: sixteen of them made the slowest wait 1.5 s.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Does all of it or nothing.</summary>
    /// <exception cref="NotWritableException">The gate stayed closed, or the database could not be written.</exception>
    public async Task<T> WriteAsync<T>(PortalDbContext db, Func<Task<T>> write, CancellationToken cancellation)
    {
        await EnterAsync(cancellation);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            var written = await write();

            // Begun is finished: a reader who goes away must not leave the outcome open
            await transaction.CommitAsync(CancellationToken.None);
            return written;
        }
        catch (Exception failed) when (Database.IsTrouble(failed))
        {
            throw new NotWritableException(failed);
        }
        finally
        {
            db.ChangeTracker.Clear();
            gate.Release();
        }
    }

    /// <summary>Keeps writers waiting while something is done to the whole file. For short work only.</summary>
    /// <exception cref="NotWritableException">The gate stayed closed, or the database could not be written.</exception>
    public async Task<T> AloneAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await EnterAsync(cancellation);
        try
        {
            return work();
        }
        catch (Exception failed) when (Database.IsTrouble(failed))
        {
            throw new NotWritableException(failed);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task EnterAsync(CancellationToken cancellation)
    {
        if (!await gate.WaitAsync(Patience, cancellation))
        {
            throw new NotWritableException(null);
        }
    }
}
