import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { isLoopback } from './loopback.ts';

/** A bucket, and where it is reached. */
export interface BucketSettings {
  kind: 's3';
  /** As it was given. */
  text: string;
  /** With a scheme and without a path. */
  endpoint: string;
  bucket: string;
  /** What every name in it begins with: nothing, or a path that ends with a slash. */
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Where files are kept: on a disk, in the data folder or one that processes share; or in a bucket. */
export type StorageSettings = { kind: 'disk'; text: string; folder: string | null } | BucketSettings;

const bucketPattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const prefixPattern = /^(?:[A-Za-z0-9_.-]+\/)*$/;
const parameters = new Set(['region', 'tls']);

/** What `STORAGE` says, or `null` when it says nothing that can be used. */
function parseStorage(text: string): StorageSettings | null {
  if (text === 'disk') return { kind: 'disk', text, folder: null };
  if (isAbsolute(text)) return { kind: 'disk', text, folder: text };
  if (!text.startsWith('s3://') || !URL.canParse(text)) return null;
  const url = new URL(text);
  const [, bucket = '', ...rest] = url.pathname.split('/');
  const prefix = rest
    .filter((part) => part !== '')
    .map((part) => `${part}/`)
    .join('');
  const tls = url.searchParams.get('tls') ?? (isLoopback(url.hostname) ? 'off' : 'on');
  const known = [...url.searchParams.keys()].every((name) => parameters.has(name));
  if (url.username === '' || url.password === '' || !known || !['on', 'off'].includes(tls)) return null;
  if (!bucketPattern.test(bucket) || !prefixPattern.test(prefix)) return null;
  try {
    return {
      kind: 's3',
      text,
      endpoint: `${tls === 'on' ? 'https' : 'http'}://${url.host}`,
      bucket,
      prefix,
      region: url.searchParams.get('region') ?? 'us-east-1',
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    };
  } catch {
    return null;
  }
}

const storageWords =
  'disk, an absolute path of a folder that processes share, or s3://KEY:SECRET@host/bucket?region=eu-central-1 with special characters in the secret as %XX';

function storage(name: string) {
  return z.string().transform((text, context) => {
    const parsed = parseStorage(text);
    if (parsed) return parsed;
    // Without the text, which may hold a secret.
    context.addIssue({
      code: 'custom',
      message: `${name} is not where files can be kept: give ${storageWords}.`,
    });
    return z.NEVER;
  });
}

/** The environment variables about where files are kept, and where they are to be moved. */
export const storageEnvironment = {
  STORAGE: storage('STORAGE').optional(),
  STORAGE_TO: storage('STORAGE_TO').optional(),
};

/** Files below the data folder. */
export const ownDisk: StorageSettings = { kind: 'disk', text: 'disk', folder: null };
