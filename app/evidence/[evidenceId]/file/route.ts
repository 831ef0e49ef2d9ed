import { attachment } from '#lib/files/attachment.ts';
import { contentOf, openStored } from '#lib/files/store.ts';
import { evidenceFile } from '#lib/queries/evidence-file.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/**
 * A file of evidence, to be saved and never shown: it comes from strangers, so whatever it is, the browser
 * is told nothing that would make it run.
 */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const file = await evidenceFile(actor, params['evidenceId'] ?? '');
    if (!file) return refusalResponse({ code: 'not-found' }, requestId);
    const stored = await openStored(actor.workspaceId, file.sha256);
    if (!stored) return refusalResponse({ code: 'file-missing' }, requestId);
    // Nobody reads on who asks only for the head, and the file would stay open.
    if (request.method === 'HEAD') await stored.close();
    return new Response(request.method === 'HEAD' ? null : contentOf(stored), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(file.bytes),
        'content-disposition': attachment(file.name),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  },
});
