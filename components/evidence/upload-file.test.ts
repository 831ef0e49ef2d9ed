import { expect, test } from 'vitest';
import { readUpload } from './upload-file.ts';

test.each([
  [
    200,
    '{"value":{"fileId":"f","sha256":"ab","bytes":3}}',
    { ok: true, file: { fileId: 'f', sha256: 'ab', bytes: 3 } },
  ],
  [
    413,
    '{"message":"The file is larger than 50 MB."}',
    { ok: false, message: 'The file is larger than 50 MB.' },
  ],
  [500, '<html>', { ok: false, message: 'The file was not stored. Try again.' }],
  [200, '{}', { ok: false, message: 'The file was not stored. Try again.' }],
])('an upload answered %i %s is told in words', (status, text, upload) => {
  expect(readUpload(status, text)).toEqual(upload);
});
