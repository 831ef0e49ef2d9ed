import { storeFile } from '#lib/commands/store-file.ts';
import { MAX_FILE_BYTES, storeContent } from '#lib/files/store.ts';
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
    const tooOften = await refusalOfRate('uploads', actor.userId);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const key = idempotencyKey(request.headers);
    if (!key.ok) return refusalResponse(key.refusal, requestId);
    const announced = request.headers.get('content-length');
    if (announced !== null && Number(announced) > MAX_FILE_BYTES) {
      return refusalResponse({ code: 'file-too-large', limitBytes: MAX_FILE_BYTES }, requestId);
    }
    const stored = await storeContent(actor.workspaceId, request.body ?? nothing());
    if (!stored.ok) return refusalResponse(stored.refusal, requestId);
    if (announced !== null && Number(announced) !== stored.value.bytes) {
      const message = 'The file arrived incomplete. Choose it again.';
      return refusalResponse({ code: 'invalid', problems: [{ path: [], message }] }, requestId);
    }
    const entered = await storeFile.executeOnce(actor, stored.value, key.value);
    if (!entered.ok) return refusalResponse(entered.refusal, requestId);
    return Response.json({ value: entered.value }, { headers: { 'cache-control': 'no-store' } });
  },
});
