import { reportFormats } from '#lib/domain/making/report-kind.ts';
import { attachment } from '#lib/files/attachment.ts';
import { fileStore, nameOfReport } from '#lib/files/places.ts';
import { reportFile } from '#lib/queries/reports/report-file.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/**
 * The file of a report, for whom it was made, as long as it is kept. All of it is read before the first byte goes
 * out: it is the file that was made, or a refusal. That it was made is in the log already.
 */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const reportId = params['reportId'] ?? '';
    const found = await reportFile(actor, reportId);
    if (!found.ok) return refusalResponse(found.refusal, requestId);
    const { fileName, format, bytes } = found.value;
    const opened = await fileStore().open(nameOfReport(actor.workspaceId, reportId), found.value);
    if (opened.damage !== null) {
      const code = opened.damage === 'MISSING' ? 'file-missing' : 'file-changed';
      return refusalResponse({ code }, requestId);
    }
    if (request.method === 'HEAD') await opened.file.close();
    return new Response(request.method === 'HEAD' ? null : opened.file.content(), {
      headers: {
        'content-type': reportFormats[format].type,
        'content-length': String(bytes),
        'content-disposition': attachment(fileName),
        'accept-ranges': 'none',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  },
});
