import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * One entry of a workspace's append-only log, as it is hashed. People appear by id only, so that names
 * and addresses can be erased without breaking the chain. Source: domain.md, "The log".
 */
export interface LogEvent {
  workspaceId: string;
  /** 1 for the first entry of a workspace, then without a gap. */
  sequence: number;
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  actorId: string | null;
  type: string;
  entity: string;
  entityId: string;
  articleId: string | null;
  claimId: string | null;
  before: Json;
  after: Json;
  reason: string | null;
  /** Hash of the entry before, or `firstHash`. */
  previousHash: string;
}

export interface SealedEvent extends LogEvent {
  hash: string;
}

/** What stands for the hash before the first entry. */
export const firstHash = '0'.repeat(64);

/** SHA-256, in lower-case hex, over the RFC 8785 canonical JSON of the entry without its own hash. */
export function hashEvent(event: LogEvent): string {
  const { workspaceId, sequence, at, actorId, type, entity, entityId } = event;
  const { articleId, claimId, before, after, reason, previousHash } = event;
  const hashed = {
    workspaceId,
    sequence,
    at,
    actorId,
    type,
    entity,
    entityId,
    articleId,
    claimId,
    before,
    after,
    reason,
    previousHash,
  };
  const canonical = canonicalize(hashed);
  if (canonical === undefined) throw new Error('An event holds something JSON has no word for.');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

/** The entry with its hash. */
export function sealEvent(event: LogEvent): SealedEvent {
  return { ...event, hash: hashEvent(event) };
}

/** The first thing wrong with a chain of entries: at which sequence, and what. */
export interface ChainFault {
  sequence: number;
  fault: 'gap' | 'broken-link' | 'changed' | 'time-runs-back';
}

/**
 * Checks entries in the order of the log, from the first on: no gap in the sequence, each linked to the
 * one before, none changed since it was sealed, time never running back. `null` when all hold. A cut-off
 * tail can't be seen from the chain alone.
 * @soon The verifier of a workspace's log reports it.
 */
export function chainFault(events: readonly SealedEvent[]): ChainFault | null {
  let previous = { sequence: 0, hash: firstHash, at: '' };
  for (const event of events) {
    const { sequence } = event;
    if (sequence !== previous.sequence + 1) return { sequence, fault: 'gap' };
    if (event.previousHash !== previous.hash) return { sequence, fault: 'broken-link' };
    if (event.hash !== hashEvent(event)) return { sequence, fault: 'changed' };
    if (event.at < previous.at) return { sequence, fault: 'time-runs-back' };
    previous = event;
  }
  return null;
}
