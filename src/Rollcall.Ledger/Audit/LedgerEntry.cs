namespace Rollcall.Ledger;

/// <summary>An entry of the log as it lies in storage.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="LeafData">The leaf's data, as <see cref="Commitment.Make"/> gave it.</param>
/// <param name="Nonce">The nonce; null where the payload was erased.</param>
/// <param name="Payload">What was done; null where it was erased.</param>
public sealed record LedgerEntry(long Index, ReadOnlyMemory<byte> LeafData, ReadOnlyMemory<byte>? Nonce, ReadOnlyMemory<byte>? Payload);
