import { performance } from 'node:perf_hooks';
import type { Actor } from '#lib/domain/access/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { createParty, saidBy, withReport } from '#testing/end-to-end/claims.ts';
import { cookieOf } from '#testing/end-to-end/http.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { product } from '#testing/end-to-end/product.ts';
import { spread, type Figure } from './figure.ts';
import { names } from './names.ts';

const claims = 60;
const tries = 10;

/** An article of sixty claims: each with who says so, and two reports, of which one has it from an agency. */
async function checkedArticle(reviewer: Actor): Promise<string> {
  const sentences = Array.from(
    { length: claims },
    (_, at) => `The ministry moved ${at + 1} ships on that day.`,
  );
  const article = await createArticle(reviewer, { text: sentences.join('\n\n') });
  const [agency, paper, witness] = [
    await createParty(reviewer, { name: 'The Agency', kind: 'NEWS_AGENCY' }),
    await createParty(reviewer, { name: 'The Paper', kind: 'PUBLISHER' }),
    await createParty(reviewer, { name: 'The Witness' }),
  ];
  for (const sentence of sentences) {
    const claim = await createClaim(reviewer, article, sentence);
    const said = await saidBy(reviewer, claim, [witness, agency]);
    const capturedText = `${sentence} Our reporter counted them in the harbour.`;
    const seen = await withReport(reviewer, said, {
      title: 'What the paper saw',
      publisherId: paper.id,
      citedSourceIds: [agency.id],
    });
    await withReport(reviewer, seen, {
      title: 'The dispatch',
      publisherId: agency.id,
      firstHand: true,
      capturedText,
    });
  }
  return article.articleId;
}

/** The checked copy of an article of sixty claims, over HTTP, from the request to the last byte. */
export async function measureReports(): Promise<Figure[]> {
  const desk = await createDesk();
  const articleId = await checkedArticle(desk.reviewer);
  const cookie = await cookieOf(desk.editor);
  const made = async (format: 'pdf' | 'docx'): Promise<number> => {
    const began = performance.now();
    const response = await fetch(`${product.url}${paths.articleExport(articleId, format)}`, {
      headers: { cookie },
    });
    const { byteLength } = await response.arrayBuffer();
    if (!response.ok || byteLength < 10_000) throw new Error(`The report answered ${response.status}.`);
    return performance.now() - began;
  };
  const figures: Figure[] = [];
  for (const format of ['pdf', 'docx'] as const) {
    const times: number[] = [];
    for (let time = 0; time < tries; time += 1) times.push(await made(format));
    figures.push(...spread(names.checkedCopy(format), times));
  }
  return figures;
}
