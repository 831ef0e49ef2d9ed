import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { z } from 'zod';
import { quotedKey } from '#lib/web/idempotency-key.ts';
import type { MadeArticle } from '#testing/end-to-end/articles.ts';
import type { Sent } from '#testing/end-to-end/kept-alive.ts';

export const kinds = ['claim', 'evidence', 'file'] as const;
export type Kind = (typeof kinds)[number];

/** One thing that somebody means to be stored, under one key, however often it has to be sent. */
export interface Entry {
  kind: Kind;
  /** What its row is found by: nothing else has it. */
  mark: string;
  sent: Sent;
  acknowledged: boolean;
}

const madeClaim = z.object({ value: z.object({ id: z.uuid() }) });

function command(name: string, cookie: string, input: unknown): Sent {
  const key = { 'idempotency-key': quotedKey(v7()) };
  const headers = { 'content-type': 'application/json', ...key };
  return { path: `/api/commands/${name}`, cookie, headers, body: JSON.stringify(input) };
}

/** All that was meant to be stored in one workspace, and what of it was acknowledged. */
export class Ledger {
  readonly entries: Entry[] = [];
  readonly workspaceId: string;
  readonly #cookie: string;
  readonly #article: MadeArticle;
  readonly #claimIds: string[];

  constructor(workspaceId: string, cookie: string, article: MadeArticle, claimId: string) {
    this.workspaceId = workspaceId;
    this.#cookie = cookie;
    this.#article = article;
    this.#claimIds = [claimId];
  }

  get acknowledged(): Entry[] {
    return this.entries.filter((entry) => entry.acknowledged);
  }

  get open(): Entry[] {
    return this.entries.filter((entry) => !entry.acknowledged);
  }

  /** One more thing to be stored. */
  intend(kind: Kind): Entry {
    const name = `${kind} ${v7()}`;
    const mark = kind === 'file' ? createHash('sha256').update(name).digest('hex') : name;
    const entry = { kind, mark, sent: this.#sent(kind, name), acknowledged: false };
    this.entries.push(entry);
    return entry;
  }

  /** It was answered with a success, which may never be taken back. */
  acknowledge(entry: Entry, body: string): void {
    entry.acknowledged = true;
    if (entry.kind === 'claim') this.#claimIds.push(madeClaim.parse(JSON.parse(body)).value.id);
  }

  #sent(kind: Kind, name: string): Sent {
    const { articleId, versionId } = this.#article;
    if (kind === 'claim') {
      const passage = { articleId, versionId, start: 0, end: 11 };
      return command('record-claim', this.#cookie, { ...passage, statement: name });
    }
    if (kind === 'evidence') {
      // Each time another claim, so that no claim gets more and more to be counted.
      const claimId = this.#claimIds[this.entries.length % this.#claimIds.length];
      const about = { stance: 'SUPPORTS', role: 'SECONDARY', address: 'https://wire.example/log' };
      return command('add-evidence', this.#cookie, { claimId, kind: 'LINK', title: name, ...about });
    }
    const headers = { 'idempotency-key': quotedKey(v7()), 'content-type': 'application/octet-stream' };
    return { path: '/api/files', cookie: this.#cookie, headers, body: name };
  }
}
