import { receiveUpload } from '#lib/commands/evidence/receive-upload.ts';
import { storeFile } from '#lib/commands/evidence/store-file.ts';
import { readSettings } from '#lib/config/env.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { idempotencyKey } from '#lib/web/idempotency-key.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

async function* nothing(): AsyncGenerator<Uint8Array> {
  // An empty body arrives as none.
}

/** Receives one file of evidence as the raw body, and answers with the id to name it by. */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, actor, requestId }) => {
    const no = await storeFile.refusalOfRole(actor);
    if (no) return refusalResponse(no, requestId);
    const tooOften = await refusalOfRate('uploads', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const key = idempotencyKey(request.headers);
    if (!key.ok) return refusalResponse(key.refusal, requestId);
    const announced = request.headers.get('content-length');
    const arriving = {
      content: request.body ?? nothing(),
      announcedBytes: announced === null ? null : Number(announced),
      key: key.value,
    };
    const { uploadRoom } = readSettings(process.env);
    const entered = await receiveUpload(actor, arriving, uploadRoom);
    if (!entered.ok) return refusalResponse(entered.refusal, requestId);
    return Response.json({ value: entered.value }, { headers: { 'cache-control': 'no-store' } });
  },
});
