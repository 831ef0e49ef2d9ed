import { expect, it, test } from 'vitest';
import { importProblemWords } from '#lib/import/problems.ts';
import { storableText } from '#lib/import/storable-text.ts';
import { hostileArticles } from '#testing/hostile-articles.ts';
import { readFileAside, readTextAside, storableTextAside } from './read-aside.ts';

const story = 'The letter was sent on Monday, an official said.\n\nNobody has confirmed it.';

it('reads an article in another process as it would in this one', async () => {
  const pasted = await readTextAside('reviewer', story);
  expect(pasted).toMatchObject({ ok: true, value: { text: story, notices: [] } });
  const bytes = Buffer.from('<h1>Letters</h1><p>The letter was sent.<p>Nobody has confirmed it.');
  const file = await readFileAside('reviewer', { bytes, fileName: 'a.html', mediaType: undefined });
  expect(file).toMatchObject({ ok: true, value: { headline: 'Letters' } });
});

test('a text is made ready to be stored in another process as in this one', async () => {
  const long = `${story}\n\n`.repeat(2_000).trim();
  for (const text of [story, long, '', 'x\n\n'.repeat(11_000)]) {
    expect(await storableTextAside('reviewer', text)).toEqual(storableText(text));
  }
});

test.each(hostileArticles)(
  '$what: read or refused in words, and nothing of it stays here',
  async (hostile) => {
    const bytes = hostile.content();
    const read =
      hostile.fileName === undefined
        ? await readTextAside('stranger', new TextDecoder().decode(bytes))
        : await readFileAside('stranger', { bytes, fileName: hostile.fileName });
    if (!read.ok) expect(importProblemWords(read.problem)).toMatch(/^[A-Z].{20,}\.$/u);
    else expect(read.value.text.split('\n\n').length).toBeLessThanOrEqual(10_000);
    expect(await readTextAside('reviewer', story)).toMatchObject({ ok: true });
  },
  30_000,
);
