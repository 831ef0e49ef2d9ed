import { postBody } from '#components/sending/post-body.ts';
import { noticed, readAnswer, type Sent } from '#components/sending/send-command.ts';
import { importPreviewSchema, type ImportPreview } from '#lib/import/import-preview.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { importProblemWords } from '#lib/import/problems.ts';
import { paths } from '#lib/web/paths.ts';

/** What an article comes from: a pasted text, or a file. */
export type ArticleInput = { method: 'PASTE'; text: string } | { method: 'FILE'; file: File };

const tooLarge = importProblemWords({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });
const offline = 'The server can’t be reached. Nothing is lost; check the connection and try again.';

/**
 * Has the server read an article, and answers with what it would keep; `null` when `signal` stopped it. What
 * is too large is not sent at all.
 */
export async function sendPreview(
  input: ArticleInput,
  onProgress: (progress: { sent: number; bytes: number }) => void,
  signal: AbortSignal,
): Promise<Sent<ImportPreview> | null> {
  const body =
    input.method === 'FILE' ? input.file : new Blob([input.text], { type: 'text/plain;charset=utf-8' });
  if (body.size >= MAX_ARTICLE_BYTES) return { ok: false, refusal: null, message: tooLarge };
  onProgress({ sent: 0, bytes: body.size });
  const type = body.type === '' ? 'application/octet-stream' : body.type;
  const posted = await postBody({
    address: paths.api.importPreview(),
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
  return noticed(readAnswer(posted.status, posted.body, importPreviewSchema));
}
