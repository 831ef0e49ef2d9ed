import { setTimeout as wait } from 'node:timers/promises';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { cookieOf } from '#testing/end-to-end/http.ts';
import { keptAlive, type KeptAlive, type Sent } from '#testing/end-to-end/kept-alive.ts';
import { kinds, Ledger, type Entry, type Kind } from './ledger.ts';
import { Tally } from './tally.ts';
import { until } from './until.ts';

/** Between two tries of the same, so that a port where nobody listens is not asked thousands of times. */
const pauseMs = 100;
const writers: readonly Kind[] = [...kinds, 'claim', 'evidence'];
/** Where each reader begins in the list of what is read. */
const readers = [0, 2, 4] as const;

function isGone(came: { kind: string }): boolean {
  return came.kind === 'not-accepted' || came.kind === 'cut';
}

/**
 * A desk at work: writers that each keep a ledger's key until they know that what they meant is stored, as a browser
 * does; readers of pages, one who exports, and one who looks at what an import would make.
 */
export class Load {
  readonly ledger: Ledger;
  readonly tally = new Tally();
  /** How many are at work. */
  readonly atWork = writers.length + readers.length;
  readonly #reads: Sent[];
  #stopping = false;
  #running: Promise<void>[] = [];

  private constructor(ledger: Ledger, reads: Sent[]) {
    this.ledger = ledger;
    this.#reads = reads;
  }

  /** Begins it, in a workspace of its own. */
  static async begin(): Promise<Load> {
    const desk = await createDesk();
    const { article, claim } = await createArticleWithClaim(desk.reviewer);
    const [writing, reading] = [await cookieOf(desk.reviewer), await cookieOf(desk.editor)];
    const get = (path: string): Sent => ({ path, cookie: reading, method: 'GET' });
    const load = new Load(new Ledger(desk.workspaceId, writing, article, claim.id), [
      get('/articles'),
      get(`/articles/${article.articleId}`),
      get('/claims/export.csv'),
      get('/dashboard'),
      {
        path: '/api/import-preview',
        cookie: writing,
        headers: { 'content-type': 'text/html', 'x-file-name': 'page.html' },
        body: `<h1>Harbour</h1>${'<p>The harbour reopened on Monday.</p>'.repeat(200)}`,
      },
    ]);
    load.#running = [
      ...writers.map((kind) => load.#write(kind)),
      ...readers.map((first) => load.#read(first)),
    ];
    return load;
  }

  /** Settles when so many more writes were acknowledged. */
  async hasWritten(more: number): Promise<void> {
    const goal = this.ledger.acknowledged.length + more;
    await until(`${more} more writes are acknowledged`, () => this.ledger.acknowledged.length >= goal);
  }

  /** Lets each end what it does, then sends what nobody knows the end of until it is known. */
  async end(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#running);
    const client = keptAlive();
    for (const entry of this.ledger.open) {
      await until('what was meant is acknowledged', async () => this.#tryOnce(client, entry));
    }
    client.end();
  }

  async #ask(client: KeptAlive, sent: Sent): Promise<Awaited<ReturnType<KeptAlive['send']>>> {
    const began = performance.now();
    const came = await client.send(sent);
    this.tally.add(`${sent.method ?? 'POST'} ${sent.path}`, came, performance.now() - began);
    return came;
  }

  async #tryOnce(client: KeptAlive, entry: Entry): Promise<boolean> {
    const came = await this.#ask(client, entry.sent);
    if (came.kind !== 'answered' || came.status !== 200) return false;
    this.ledger.acknowledge(entry, came.body);
    return true;
  }

  async #write(kind: Kind): Promise<void> {
    const client = keptAlive();
    for (let entry = this.ledger.intend(kind); !this.#stopping;) {
      if (await this.#tryOnce(client, entry)) entry = this.ledger.intend(kind);
      else await wait(pauseMs);
    }
    client.end();
  }

  async #read(first: number): Promise<void> {
    const client = keptAlive();
    for (let at = first; !this.#stopping; at += 1) {
      const sent = this.#reads[at % this.#reads.length];
      if (sent && isGone(await this.#ask(client, sent))) await wait(pauseMs);
    }
    client.end();
  }
}
