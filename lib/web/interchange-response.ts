import { recordExport } from '#lib/commands/workspace/record-export.ts';
import { siteBase } from '#lib/config/auth-settings.ts';
import { attachment, exportFileName } from '#lib/export/export-file-name.ts';
import { annotationCollection, annotationPage } from '#lib/interchange/annotations.ts';
import { claimReviews } from '#lib/interchange/claim-review.ts';
import type { InterchangeFacts, InterchangeLinks } from '#lib/interchange/facts.ts';
import { interchangeFacts } from '#lib/queries/articles/interchange-facts.ts';
import { fileResponse, refusalOfExport, type AskedExport } from './begin-export.ts';
import { paths } from './paths.ts';
import { refusalResponse } from './refusal-response.ts';
import { inTurn, reportsWait } from './reports-in-turn.ts';

const formats = {
  annotations: {
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    named: 'annotations',
    write: (facts: InterchangeFacts, links: InterchangeLinks, page: string | null) =>
      page === null ? annotationCollection(facts, links) : annotationPage(facts, links, Number(page)),
  },
  claimreview: { type: 'application/ld+json', named: 'claim-reviews', write: claimReviews },
} as const;

interface InterchangeRequest extends AskedExport {
  articleId: string;
  format: keyof typeof formats;
}

function linksOf(articleId: string): InterchangeLinks {
  const base = siteBase();
  const absolute = (path: string) => new URL(path, base).href;
  return {
    site: absolute('/'),
    article: absolute(paths.article(articleId)),
    claim: (claimId) => absolute(paths.claim(claimId)),
    collection: absolute(paths.annotations(articleId)),
    page: (number) => absolute(paths.annotations(articleId, number)),
  };
}

async function made(asked: InterchangeRequest): Promise<Response> {
  const { actor, request, requestId, articleId, format } = asked;
  const no = await refusalOfExport(asked);
  if (no) return refusalResponse(no, requestId);
  const facts = await interchangeFacts(actor, articleId);
  const { write, type, named } = formats[format];
  const page = new URL(request.url).searchParams.get('page');
  const document = facts && write(facts, linksOf(articleId), page);
  if (!document) return refusalResponse({ code: 'not-found' }, requestId);
  // Only now: the log says what left the house, and what could not be made did not.
  const left = await recordExport.execute(actor, { format, articleId });
  if (!left.ok) return refusalResponse(left.refusal, requestId);
  const { article, exportedAt } = left.value;
  const name = exportFileName(named, article?.headline ?? null, exportedAt, 'jsonld');
  return fileResponse(`${JSON.stringify(document, null, 2)}\n`, type, attachment(name));
}

/** Answers with an article's claims as a document for other programs, once the log says that it was made. */
export async function interchangeResponse(asked: InterchangeRequest): Promise<Response> {
  const { actor, request, requestId } = asked;
  return (
    (await inTurn(actor.userId, () => made(asked), request.signal)) ?? refusalResponse(reportsWait, requestId)
  );
}
