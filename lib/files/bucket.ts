import { openAsBlob } from 'node:fs';
import { AwsClient } from 'aws4fetch';
import type { BucketSettings } from '#lib/config/storage-settings.ts';
import { messageOf } from '#lib/config/failure.ts';
import { FilesAway } from './file-store.ts';
import type { Stored } from './write-whole.ts';

/** Until an answer begins; a body of the largest size may take longer. */
const answerMs = 30_000;
const bodyMs = 300_000;
const tries = 3;
const full = new Set(['QuotaExceeded', 'XMinioStorageFull', 'EntityTooLarge', 'InsufficientStorage']);

interface Asked {
  method: 'GET' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: Blob;
}

/** What S3 names a refusal. */
function codeIn(body: string): string {
  return /<Code>([^<]+)<\/Code>/.exec(body)?.[1] ?? '';
}

/** A bucket of an S3, spoken to in its five verbs. Names are of letters, digits, dots, dashes and slashes. */
export class Bucket {
  readonly #settings: BucketSettings;
  readonly #client: AwsClient;

  constructor(settings: BucketSettings) {
    this.#settings = settings;
    const { accessKeyId, secretAccessKey, region } = settings;
    this.#client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      region,
      service: 's3',
      retries: tries - 1,
    });
  }

  #address(name: string): string {
    const { endpoint, bucket, prefix } = this.#settings;
    return `${endpoint}/${bucket}/${prefix}${name}`;
  }

  async #ask(address: string, { body, ...asked }: Asked): Promise<Response> {
    const ms = (body ?? asked.method === 'GET') ? bodyMs : answerMs;
    try {
      return await this.#client.fetch(address, {
        ...asked,
        ...(body && { body }),
        cache: 'no-store',
        signal: AbortSignal.timeout(ms),
      });
    } catch (error) {
      const cause = error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error);
      throw new FilesAway(`The bucket of STORAGE does not answer (${cause}).`);
    }
  }

  async #refused(answer: Response): Promise<Error> {
    const code = codeIn(await answer.text().catch(() => ''));
    if (answer.status === 507 || full.has(code)) {
      return Object.assign(new Error('The bucket of STORAGE has no room.'), { code: 'EDQUOT' });
    }
    return new FilesAway(
      `The bucket of STORAGE refuses (${String(answer.status)} ${code}).`.replace(' )', ')'),
    );
  }

  async #done(answer: Response): Promise<void> {
    if (!answer.ok) throw await this.#refused(answer);
    await answer.arrayBuffer();
  }

  /** Puts a file of the disk there, whole or not at all: what arrives is held against its hash by S3 itself. */
  async put(name: string, path: string, { sha256, bytes }: Stored): Promise<void> {
    const body = await openAsBlob(path);
    if (body.size !== bytes) throw new Error('A file changed before it was put into the bucket.');
    const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' };
    await this.#done(await this.#ask(this.#address(name), { method: 'PUT', headers, body }));
  }

  async copy(from: string, to: string): Promise<void> {
    const { bucket, prefix } = this.#settings;
    const headers = { 'x-amz-copy-source': `/${bucket}/${prefix}${from}` };
    const answer = await this.#ask(this.#address(to), { method: 'PUT', headers });
    if (!answer.ok) throw await this.#refused(answer);
    // Found wanting after its head was sent, a copy is refused in its body.
    const body = await answer.text();
    if (body.includes('<Error>')) throw new FilesAway(`The bucket of STORAGE refuses (${codeIn(body)}).`);
  }

  /** Its bytes as they come, or `null` when it is not there. */
  async get(name: string): Promise<AsyncIterable<Uint8Array> | null> {
    const answer = await this.#ask(this.#address(name), { method: 'GET' });
    if (answer.ok && answer.body) return answer.body;
    const body = await answer.text();
    if (answer.status === 404 && codeIn(body) !== 'NoSuchBucket') return null;
    throw await this.#refused(new Response(body, { status: Math.max(answer.status, 400) }));
  }

  async remove(name: string): Promise<void> {
    const answer = await this.#ask(this.#address(name), { method: 'DELETE' });
    if (answer.status !== 404) await this.#done(answer);
  }

  /** At most a thousand names that begin so. */
  async beginning(name: string): Promise<string[]> {
    const { endpoint, bucket, prefix } = this.#settings;
    const query = new URLSearchParams({ 'list-type': '2', prefix: `${prefix}${name}` });
    const answer = await this.#ask(`${endpoint}/${bucket}?${query.toString()}`, { method: 'GET' });
    if (!answer.ok) throw await this.#refused(answer);
    const keys = (await answer.text()).matchAll(/<Key>([^<]+)<\/Key>/g);
    return [...keys].map(([, key = '']) => key.slice(prefix.length));
  }
}
