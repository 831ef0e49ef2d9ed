import { serveRequests } from '#lib/aside/serve-requests.ts';
import { notImported } from '#lib/import/problems.ts';
import { readings } from './readings.ts';
import { readingRequestSchema, type ReadingRequest } from './request.ts';

/** The process that reads what others wrote. */
function reading(request: ReadingRequest): unknown {
  switch (request.kind) {
    case 'article-text':
      return readings['article-text'](request.input);
    case 'article-paste':
      return readings['article-paste'](request.input);
    case 'article-file':
      return readings['article-file'](request.input);
    case 'stored-file':
      return readings['stored-file'](request.input);
    case 'fetched-page':
      return readings['fetched-page'](request.input);
    case 'storable-text':
      return readings['storable-text'](request.input);
    case 'carry-over':
      return readings['carry-over'](request.input);
    case 'sentences':
      return readings.sentences(request.input);
    case 'claims-file':
      return readings['claims-file'](request.input);
  }
}

await serveRequests(async (message) => {
  try {
    return await reading(readingRequestSchema.parse(message));
  } catch (error) {
    // What has more levels than the stack, or more letters than a string, is as good as too large.
    if (error instanceof RangeError) return notImported({ code: 'too-much-work' });
    throw error;
  }
}, 10);
