import { v4 } from 'uuid';
import { z } from 'zod';
import { sessionLost } from '#components/drafts/desk-session.ts';
import { lookForAnswer } from '#components/sending/look-for-answer.ts';
import { whileLooking } from '#components/sending/looking.ts';
import { quotedKey } from '#lib/web/idempotency-key.ts';
import { paths } from '#lib/web/paths.ts';
import { storedFileSchema } from './evidence-draft.ts';

export type StoredFile = z.infer<typeof storedFileSchema>;
export type Upload = { ok: true; file: StoredFile } | { ok: false; message: string };

const storedSchema = z.object({ value: storedFileSchema });
const refusedSchema = z.object({ message: z.string() });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const notArrived = 'The connection broke before the file had arrived, so it was not stored. Choose it again.';
const unknown =
  'No answer came, and the server can’t be reached to look. Choose the file again; it is stored only once.';

/** What the answer to an upload means. */
export function readUpload(status: number, text: string): Upload {
  const body = parsed(text);
  if (status >= 200 && status < 300) {
    const stored = storedSchema.safeParse(body);
    if (stored.success) return { ok: true, file: stored.data.value };
  }
  const no = refusedSchema.safeParse(body);
  return { ok: false, message: no.success ? no.data.message : 'The file was not stored. Try again.' };
}

/**
 * Sends a file and tells how many bytes have gone. Resolves to `null` when `signal` stopped it. XMLHttpRequest,
 * because fetch tells nothing of what has been sent.
 */
export function uploadFile(
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<Upload | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', paths.api.storeFile());
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    const key = v4();
    const looking = whileLooking();
    request.setRequestHeader('idempotency-key', quotedKey(key));
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () => {
      if (request.status === 401) sessionLost();
      resolve(readUpload(request.status, request.responseText));
    });
    request.addEventListener('error', () => {
      looking.begin();
      void lookForAnswer(paths.api.commandAnswer('store-file'), key).then((found) => {
        looking.end();
        if (found?.done) resolve(readUpload(200, JSON.stringify({ value: found.value })));
        else resolve({ ok: false, message: found ? notArrived : unknown });
      });
    });
    request.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
