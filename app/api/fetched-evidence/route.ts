import { receiveUpload } from '#lib/commands/evidence/receive-upload.ts';
import { storeFile } from '#lib/commands/evidence/store-file.ts';
import { readSettings } from '#lib/config/env.ts';
import { pageFileName } from '#lib/domain/fetching/page-file-name.ts';
import { fetchedEvidenceSchema } from '#lib/domain/shapes/fetched-evidence.ts';
import { sourceCalled } from '#lib/queries/sources/source-called.ts';
import { readAddress } from '#lib/readers/read-address.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';
import { typedAddress } from '#lib/web/typed-address.ts';

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/**
 * Fetches a page that may become evidence. Its bytes are stored as an upload, which goes by itself unless an item is
 * added with it; answers with what was read in it.
 */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, actor, requestId }) => {
    const no = await storeFile.refusalOfRole(actor);
    if (no) return refusalResponse(no, requestId);
    const tooOften = await refusalOfRate('pages', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const typed = await typedAddress(request);
    if (!typed.ok) return refusalResponse(typed.refusal, requestId);
    const { fetching, uploadRoom } = readSettings(process.env);
    const read = await readAddress(actor.userId, typed.value, fetching, request.signal);
    if (!read.ok) return refusalResponse(read.refusal, requestId);
    const { page, article } = read.value;
    const arriving = { content: whole(page.bytes), announcedBytes: page.bytes.length, key: null };
    const stored = await receiveUpload(actor, arriving, uploadRoom);
    if (!stored.ok) return refusalResponse(stored.refusal, requestId);
    const { address, mediaType } = page;
    const { headline, publisher, publishedOn, text } = article;
    const value = fetchedEvidenceSchema.parse({
      address,
      title: headline,
      publisher:
        publisher === null ? null : { name: publisher, source: await sourceCalled(actor, publisher) },
      publishedOn,
      text,
      file: Object.assign({ name: pageFileName(address, mediaType) }, stored.value),
    });
    return Response.json({ value }, { headers: { 'cache-control': 'no-store' } });
  },
});
