import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { statusSummary, type StatusFacts } from '#lib/domain/report/status-summary.ts';
import { fullStatus, longRatings, wideStatus } from '#testing/status-samples.ts';
import { bare, partsOfDocx, textOfFile } from '#testing/text-of-file.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';

describe('A status summary', () => {
  const summaryOf = (status: StatusFacts) =>
    statusSummary({
      workspace: `Asia desk ${'of a newsroom '.repeat(9)}`,
      ratings: longRatings,
      status,
      made: { at: '2026-03-02T09:30:00.000Z', by: 'Mina' },
      log: { sequence: 318, hash: 'a'.repeat(64) },
      links: {
        dashboard: 'https://desk.example/dashboard',
        everybody: 'https://desk.example/dashboard?people=all',
        claims: () => 'https://desk.example/claims?due=overdue',
        article: (id) => `https://desk.example/articles/${id}`,
        claim: (id) => `https://desk.example/claims/${id}`,
      },
    });

  const summary = summaryOf(fullStatus);

  test('is two pages however much there is, and all of it can be read', async () => {
    for (const status of [fullStatus, wideStatus]) {
      const document = await getDocumentProxy(Uint8Array.from(pdf(summaryOf(status))));
      expect(document.numPages).toBe(2);
      for (const number of [1, 2]) {
        const { items } = await (await document.getPage(number)).getTextContent();
        const sizes = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.height] : []));
        expect(sizes.length).toBeGreaterThan(100);
        // In points; what is written small is not written smaller than this.
        expect(Math.min(...sizes)).toBeGreaterThan(7.99);
      }
    }
  });

  test('stands in columns of the page in Word, as wide as they are', async () => {
    const document = partsOfDocx(await docx(summary))['word/document.xml'] ?? '';
    const ofColumns = document.split('</w:sectPr>').filter((stretch) => stretch.includes('w:num="2"'));
    expect(ofColumns).toHaveLength(2);
    for (const stretch of ofColumns) {
      const [left, right] = stretch.split('<w:br w:type="column"/>');
      expect(right).toContain('<w:tbl>');
      // Of a page of 9,640 twentieths of a point, with 480 between the two.
      const widths = [...`${left}${right}`.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(([, width]) =>
        Number(width),
      );
      expect(widths.length).toBeGreaterThan(1);
      expect(new Set(widths)).toEqual(new Set([4580]));
    }
  });

  test('has tables with heads in each format', async () => {
    const bytes = pdf(summary);
    expect(bytes.toString('latin1')).toContain('/TH');
    const document = partsOfDocx(await docx(summary))['word/document.xml'];
    expect(document?.match(/<w:tblHeader\/>/g)).toHaveLength(9);
    expect([...html(summary)].join('')).toContain('<th scope="col">Claims by status</th>');
    expect([...markdown(summary)].join('')).toContain(
      '| Status | Claims | Of them |\n| --- | --- | --- |\n| **Open** | [1,204,812](',
    );
    const files = {
      pdf: bytes,
      docx: await docx(summary),
      html: [...html(summary)].join(''),
      md: [...markdown(summary)].join(''),
    };
    for (const [format, file] of Object.entries(files)) {
      const said = bare(await textOfFile(format, Buffer.from(file)));
      for (const text of [
        'Claim status of Asia desk',
        '푸틴과 김정은',
        '10,000+',
        'Needs an editor',
        'entry 318',
      ]) {
        expect(said, format).toContain(bare(text));
      }
    }
  });
});
