import { recordFileState } from '#lib/commands/evidence/record-file-state.ts';
import { attachment } from '#lib/files/attachment.ts';
import { fileStore, nameOf } from '#lib/files/places.ts';
import { evidenceFile } from '#lib/queries/claims/evidence-file.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/**
 * A file of evidence, to be saved and never shown: it comes from strangers, so whatever it is, the browser
 * is told nothing that would make it run. It is the file that was stored, or a refusal: all of it is read before
 * the first byte goes out, for HEAD and for a part of it too, which is answered with the whole.
 */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const stored = await evidenceFile(actor, params['evidenceId'] ?? '');
    if (!stored) return refusalResponse({ code: 'not-found' }, requestId);
    const opened = await fileStore().open(nameOf(actor.workspaceId, stored.sha256), stored);
    if (opened.damage !== stored.damage) {
      await recordFileState.execute(actor, { sha256: stored.sha256, damage: opened.damage });
    }
    if (opened.damage !== null) {
      const code = opened.damage === 'MISSING' ? 'file-missing' : 'file-changed';
      return refusalResponse({ code }, requestId);
    }
    // Nobody reads on who asks only for the head, and the file would stay open.
    if (request.method === 'HEAD') await opened.file.close();
    return new Response(request.method === 'HEAD' ? null : opened.file.content(), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(stored.bytes),
        'content-disposition': attachment(stored.name),
        'accept-ranges': 'none',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  },
});
