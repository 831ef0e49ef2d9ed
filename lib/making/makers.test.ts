import { beforeAll, expect, test } from 'vitest';
import { reportKinds, reportKindSchema } from '#lib/domain/making/report-kind.ts';
import { keptBack, marker, type KeptBack } from '#testing/kept-back.ts';
import { textOfFile } from '#testing/text-of-file.ts';
import { makers } from './makers.ts';

let kept: KeptBack;
beforeAll(async () => {
  kept = await keptBack();
});

const base = 'https://desk.example';
const links = {
  article: (id: string) => `${base}/articles/${id}`,
  claim: (id: string) => `${base}/claims/${id}`,
  claims: (filters: URLSearchParams) => `${base}/claims?${filters.toString()}`,
  dashboard: () => `${base}/dashboard`,
  report: (id: string) => `${base}/reports/${id}`,
};

const made = reportKindSchema.options.flatMap((kind) =>
  reportKinds[kind].formats.map((format) => [kind, format] as const),
);

// An admin sees each name on the screen, so nobody could find more in a file.
test.each(made)('No name that is kept back is in a job’s %s as %s', async (kind, format) => {
  const { of } = reportKinds[kind];
  const { desk, article } = kept;
  const report = await makers[kind]({
    actor: desk.admin,
    format,
    articleId: of === 'article' ? article.id : null,
    filters: of === 'list' ? `article=${article.id}` : '',
    links,
    signal: new AbortController().signal,
    progress: () => Promise.resolve(),
  });
  if (!report.ok) throw new Error(`Not made: ${report.problem}`);
  const pieces: Uint8Array[] = [];
  for await (const piece of report.content) pieces.push(piece);
  const said = await textOfFile(format, Buffer.concat(pieces));
  expect(said).toContain(base);
  expect(`${report.fileName}\n${said}`).not.toContain(marker);
});
