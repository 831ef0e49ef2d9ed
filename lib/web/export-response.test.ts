import { createServer } from 'node:net';
import { z } from 'zod';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { partsInTurn } from '#lib/db/connection/read-again.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { claimsExportSchema, type ClaimsExport } from '#lib/export/claims-export-schema.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { exportBatch } from '#lib/queries/claims/export-claims.ts';
import { problemsBy } from '#testing/exporting/json-schema.ts';
import { makeEntries } from '#testing/kept/make-entries.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { readCsv } from '#testing/exporting/read-csv.ts';
import { testDatabase } from '#testing/database.ts';
import { partsOfDocx } from '#testing/text-of-file.ts';
import { aClaim, anArticle, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { exportResponse } from './export-response.ts';

const problems = problemsBy(z.toJSONSchema(claimsExportSchema));

let desk: Newsroom;
let other: Newsroom;
const many = exportBatch * 2 + 17;
beforeAll(async () => {
  vi.stubEnv('APP_URL', 'https://desk.example');
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  await manyClaims(desk, many);
  await makeEntries(desk);
});

function exported(
  actor: Actor,
  format: 'csv' | 'json' | 'xlsx',
  query = '',
  articleId?: string,
): Promise<Response> {
  const request = new Request(`http://internal/claims/export.${format}?${query}`);
  return exportResponse({ actor, request, requestId: 'r', format, articleId });
}

async function document(response: Response): Promise<ClaimsExport> {
  expect(response.status).toBe(200);
  const answer: unknown = await response.json();
  expect(problems(answer)).toEqual([]);
  return claimsExportSchema.parse(answer);
}

describe('An export of the claims list', () => {
  test('holds every claim once, over many batches, as its schema says', async () => {
    const { claims, exportedAt, article } = await document(await exported(desk.viewer, 'json'));
    expect(claims).toHaveLength(many);
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(many);
    expect(article).toBeNull();
    expect(Date.now() - Date.parse(exportedAt)).toBeLessThan(60_000);
    const [first] = claims;
    expect(first?.permalink).toBe(`https://desk.example/claims/${first?.id ?? ''}`);
    expect(first?.anchor.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('holds what the filters of the address show, with “me” as who asked', async () => {
    const query = 'status=DISPUTED&status=FALSE&assignee=me';
    const { claims, filters } = await document(await exported(desk.editor, 'json', query));
    expect(filters).toEqual(filtersWith({ status: ['DISPUTED', 'FALSE'], assignee: desk.editor.userId }));
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every((claim) => ['DISPUTED', 'FALSE'].includes(claim.confirmation))).toBe(true);
    expect(claims.every((claim) => claim.assignee?.id === desk.editor.userId)).toBe(true);
  });

  test('is a spreadsheet with one row per claim, saved under a name that says when', async () => {
    const response = await exported(desk.viewer, 'csv', 'stage=READY');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="claims-\d{4}-\d\d-\d\d-\d\d-\d\d\.csv"/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [names = [], ...rows] = readCsv(new TextDecoder().decode(bytes));
    const listed = await document(await exported(desk.viewer, 'json', 'stage=READY'));
    expect(rows).toHaveLength(listed.claims.length);
    expect(new Set(rows.map((row) => row[names.indexOf('exported at')])).size).toBe(1);
  });

  test('is a plain table of twelve columns on demand, and nothing when others are asked for', async () => {
    const response = await exported(desk.viewer, 'csv', 'stage=READY&columns=plain');
    expect(response.headers.get('content-disposition')).toContain('filename="claims-plain-20');
    const [names = [], ...rows] = readCsv((await response.text()).replace(/^\uFEFF/, ''));
    expect(names).toHaveLength(12);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => String(index + 1)));
    for (const columns of ['some', 'plain%00', 'csv-plain']) {
      expect((await exported(desk.viewer, 'csv', `columns=${columns}`)).status).toBe(404);
    }
    expect((await exported(desk.viewer, 'json', 'columns=plain')).status).toBe(404);
  });

  test('is a workbook with every claim on its first sheet', async () => {
    const response = await exported(desk.viewer, 'xlsx');
    expect(response.headers.get('content-disposition')).toMatch(/filename="claims-[\d-]+\.xlsx"/);
    const parts = partsOfDocx(new Uint8Array(await response.arrayBuffer()));
    expect(parts['xl/worksheets/sheet1.xml']?.match(/<row /g)).toHaveLength(many + 1);
    expect(parts['xl/worksheets/sheet2.xml']?.match(/<row /g)).toHaveLength(many + 1);
    expect(Object.values(parts).some((xml) => xml.includes('<f>'))).toBe(false);
  });

  test('says as of when, by whom, with which filters and on what log it was made, and where it is looked at', async () => {
    const query = `status=DISPUTED&assignee=${desk.editor.userId}&q=number`;
    const { exportedBy, log, filterWords, address } = await document(
      await exported(desk.viewer, 'json', query),
    );
    expect(exportedBy.id).toBe(desk.viewer.userId);
    expect(filterWords).toEqual(['Status: Disputed', 'Assignee: Edda', 'Text: “number”']);
    expect(address).toBe(`https://desk.example/claims?${query}`);
    const head = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findFirstOrThrow({ where: { sequence: log.sequence } }),
    );
    expect(head.hash).toBe(log.hash);
    // The claims are read after it was logged that they leave, so what they say is in the log up to that entry.
    expect(head).toMatchObject({ type: 'export.made', actorId: desk.viewer.userId });
  });

  test('waits for a database that is away after it has begun, and is whole', async () => {
    const response = await exported(desk.viewer, 'json');
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    const begun = await reader?.read();
    let tried = 0;
    const away = createServer((socket) => {
      tried += 1;
      socket.destroy();
    });
    const port = await new Promise<number>((resolve) => {
      away.listen(0, '127.0.0.1', () => {
        const address = away.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
    const here = process.env['APP_DATABASE_URL'] ?? '';
    process.env['APP_DATABASE_URL'] = `postgresql://nobody@127.0.0.1:${String(port)}/nothing`;
    let text = decoder.decode(begun?.value, { stream: true });
    const rest = (async () => {
      for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
        text += decoder.decode(next.value, { stream: true });
      }
    })();
    try {
      await expect.poll(() => tried, { timeout: 10_000 }).toBeGreaterThan(1);
    } finally {
      process.env['APP_DATABASE_URL'] = here;
      away.close();
    }
    await rest;
    const { claims } = claimsExportSchema.parse(JSON.parse(text));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(many);
  });

  test('begins at once, and goes on when it is its turn, as few are read at once', async () => {
    const turns = await Promise.all(Array.from({ length: 3 }, () => partsInTurn().turn()));
    const response = await exported(desk.viewer, 'json');
    let whole = false;
    const claims = document(response).then((read) => {
      whole = true;
      return read.claims;
    });
    // Somebody else's whole request is served meanwhile.
    expect((await exported(desk.editor, 'csv', 'q=nothing')).status).toBe(200);
    expect(whole).toBe(false);
    for (const over of turns) over();
    expect(await claims).toHaveLength(many);
  });

  test('stops reading when the reader goes away', async () => {
    const response = await exported(desk.viewer, 'csv');
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect((await exported(desk.viewer, 'csv', 'q=nothing')).status).toBe(200);
  });
});

describe('An export of an article', () => {
  test('holds its claims in the order of its text, and no others', async () => {
    const article = await anArticle(desk.reviewer, { headline: 'Envoy “met”' });
    const on = async (start: number, end: number) =>
      valueOf(
        await recordClaim.execute(desk.reviewer, {
          articleId: article.id,
          versionId: article.version.id,
          start,
          end,
          statement: 'The minister met the envoy.',
        }),
      );
    const [later, within] = [await on(41, 47), await on(0, 12)];
    const claim = await aClaim(desk.reviewer, article);
    const response = await exported(desk.viewer, 'json', '', article.id);
    expect(response.headers.get('content-disposition')).toContain('claims-envoy-met-');
    const found = await document(response);
    expect(found.article).toEqual({
      id: article.id,
      headline: 'Envoy “met”',
      publicationState: 'DRAFT',
      steps: [],
      corrections: [],
    });
    expect(found.claims.map(({ id, quote }) => ({ id, quote }))).toEqual(
      [claim, within, later].map(({ id, anchor }) => ({ id, quote: anchor.exact })),
    );
  });

  test('is not found when it is another workspace’s, or none at all', async () => {
    const theirs = await anArticle(other.reviewer);
    for (const id of [theirs.id, '0198c0de-0000-7000-8000-00000000ffff', "1' OR 1=1", '']) {
      const response = await exported(desk.admin, 'csv', '', id);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ refusal: { code: 'not-found' } });
    }
  });
});

test('Another workspace’s export holds nothing of this one', async () => {
  const { claims } = await document(await exported(other.viewer, 'json', 'q=number'));
  expect(claims).toEqual([]);
});

test('Every export is in the log, with what it held but not what was searched for', async () => {
  await exported(desk.viewer, 'json', 'status=FALSE&q=Dana+Doe');
  const event = await inWorkspace(desk.viewer, (tx) => tx.event.findFirst({ orderBy: { sequence: 'desc' } }));
  expect(event).toMatchObject({
    type: 'export.made',
    entity: 'Workspace',
    actorId: desk.viewer.userId,
    after: { format: 'json', filters: 'status=FALSE', searchedText: true },
  });
});
