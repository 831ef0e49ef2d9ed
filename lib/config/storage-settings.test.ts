import { expect, test } from 'vitest';
import { readSettings } from './env.ts';

const storage = (text: string) => readSettings({ STORAGE: text }).storage;

test('files are in the data folder, in a folder that is shared, or in a bucket', () => {
  expect(readSettings({}).storage).toEqual({ kind: 'disk', text: 'disk', folder: null });
  expect(storage('/srv/shared')).toMatchObject({ kind: 'disk', folder: '/srv/shared' });
  expect(storage('s3://AKIA:a%2Fb%3D@s3.example.org/desk-files/a/b?region=eu-central-1')).toMatchObject({
    endpoint: 'https://s3.example.org',
    bucket: 'desk-files',
    prefix: 'a/b/',
    region: 'eu-central-1',
    accessKeyId: 'AKIA',
    secretAccessKey: 'a/b=',
  });
});

test('a bucket is spoken to encrypted everywhere but on this machine, or where it is said', () => {
  const endpoint = (text: string) => {
    const found = storage(text);
    return found.kind === 's3' ? found.endpoint : null;
  };
  expect(endpoint('s3://k:s@127.0.0.1:9000/files')).toBe('http://127.0.0.1:9000');
  expect(endpoint('s3://k:s@10.0.0.7:9000/files')).toBe('https://10.0.0.7:9000');
  expect(endpoint('s3://k:s@10.0.0.7:9000/files?tls=off')).toBe('http://10.0.0.7:9000');
});

test.each([
  'discs',
  'relative/folder',
  's3://bucket',
  's3://host/bucket',
  's3://key@host/bucket',
  's3://key:s3cret@host/',
  's3://key:s3cret@host/Bucket_of_files',
  's3://key:s3cret@host/bucket/two words',
  's3://key:s3cret@host/bucket?regio=eu',
  's3://key:s3cret%zz@host/bucket',
  'https://key:s3cret@host/bucket',
])('%s is refused in a sentence without its secret', (text) => {
  expect(() => storage(text)).toThrow(/^STORAGE is not where files can be kept: give .+\.$/);
  expect(() => storage(text)).not.toThrow(/s3cret/);
  expect(() => readSettings({ STORAGE_TO: text })).toThrow(/^STORAGE_TO is not/);
});
