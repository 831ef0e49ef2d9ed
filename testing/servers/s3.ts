import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { freePort } from '#scripts/serving/free-port.ts';

/** A server that speaks S3, of the tests, with one bucket. */
export interface S3 {
  /** Its bucket, as `STORAGE` takes it. */
  storage: string;
  /** The folder in which it keeps what is in the bucket. */
  folder: string;
  stop: () => Promise<void>;
}

const bucket = 'newsroom-files';

/** Starts one that checks the signature of each request. It ends after `stop`. */
export async function startS3(): Promise<S3> {
  const directory = mkdtempSync(join(tmpdir(), 'corroborate-s3-'));
  const port = await freePort();
  const server = new S3rver({
    address: '127.0.0.1',
    port,
    directory,
    silent: true,
    configureBuckets: [{ name: bucket }],
  });
  await server.run();
  return {
    storage: `s3://S3RVER:S3RVER@127.0.0.1:${String(port)}/${bucket}/desk`,
    folder: join(directory, bucket),
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
