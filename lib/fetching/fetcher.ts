import { serveRequests } from '#lib/aside/serve-requests.ts';
import { parseListEntry } from '#lib/domain/fetching/fetch-list.ts';
import { fetchPage } from './fetch-page.ts';
import { fetchRequestSchema } from './request.ts';

function entries(texts: readonly string[]) {
  return texts.map((text) => {
    const entry = parseListEntry(text);
    // Left out of the list of what is denied it would open what it was to close.
    if (!entry) throw new Error('A list of addresses has an entry that is none.');
    return entry;
  });
}

/** The process that fetches pages: it alone of the product opens connections to sites a person named. */
await serveRequests((message) => {
  const { address, allow, deny } = fetchRequestSchema.parse(message);
  return fetchPage(address, { allow: entries(allow), deny: entries(deny) });
}, 5);
