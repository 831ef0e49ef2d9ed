import type { z } from 'zod';
import { noticed, readAnswer, type Sent } from '#components/sending/send-command.ts';
import { importPreviewSchema, type ImportPreview } from '#lib/import/import-preview.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { importProblemWords } from '#lib/import/problems.ts';
import { paths } from '#lib/web/paths.ts';

/** What came of sending a body; `null` when it was stopped, `offline` when no answer arrived. */
type Posted = { status: number; body: unknown } | 'offline' | null;

interface Post {
  address: string;
  body: Blob;
  headers: Readonly<Record<string, string>>;
  /** Told how many bytes have gone. */
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Posts a body and tells of its progress. XMLHttpRequest, because fetch tells nothing of what has been sent. */
function postBody({ address, body, headers, onProgress, signal }: Post): Promise<Posted> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () =>
      resolve({ status: request.status, body: parsed(request.responseText) }),
    );
    request.addEventListener('error', () => resolve('offline'));
    request.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

/** What is read: a pasted text, as a page where its markup says more; or a file. */
export type ArticleInput = { method: 'PASTE'; text: string; html?: string } | { method: 'FILE'; file: File };

/** What an article is read from: one of these, or an address as it was typed. */
export type ReadInput = ArticleInput | { method: 'ADDRESS'; address: string };

function bodyOf(input: ArticleInput): Blob {
  if (input.method === 'FILE') return input.file;
  if (input.html !== undefined) return new Blob([input.html], { type: 'text/html;charset=utf-8' });
  return new Blob([input.text], { type: 'text/plain;charset=utf-8' });
}

/** A door that reads files, and how large one may be. */
interface Door<V> {
  address: string;
  value: z.ZodType<V>;
  limitBytes: number;
  tooLarge: string;
}

const offline = 'The server can’t be reached. Nothing is lost; check the connection and try again.';

/** Has the server read something, and answers with what it made of it; `null` when `signal` stopped it. */
export async function sendFile<V>(
  input: ArticleInput,
  { address, value, limitBytes, tooLarge }: Door<V>,
  onProgress: (progress: { sent: number; bytes: number }) => void,
  signal: AbortSignal,
): Promise<Sent<V> | null> {
  const body = bodyOf(input);
  if (body.size >= limitBytes) return { ok: false, refusal: null, message: tooLarge };
  onProgress({ sent: 0, bytes: body.size });
  const type = body.type === '' ? 'application/octet-stream' : body.type;
  const posted = await postBody({
    address,
    body,
    headers: {
      'content-type': type,
      ...(input.method === 'FILE' && { 'x-file-name': encodeURIComponent(input.file.name) }),
    },
    onProgress: (sent) => onProgress({ sent, bytes: body.size }),
    signal,
  });
  if (posted === null) return null;
  if (posted === 'offline') return { ok: false, refusal: null, message: offline };
  return noticed(readAnswer(posted.status, posted.body, value));
}

const articles: Door<ImportPreview> = {
  address: paths.api.importPreview(),
  value: importPreviewSchema,
  limitBytes: MAX_ARTICLE_BYTES,
  tooLarge: importProblemWords({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES }),
};

/**
 * Has the server read an article, and answers with what it would keep; `null` when `signal` stopped it. What
 * is too large is not sent at all.
 */
export function sendPreview(
  input: ArticleInput,
  onProgress: (progress: { sent: number; bytes: number }) => void,
  signal: AbortSignal,
): Promise<Sent<ImportPreview> | null> {
  return sendFile(input, articles, onProgress, signal);
}
