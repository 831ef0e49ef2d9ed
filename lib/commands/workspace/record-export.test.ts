import { expect, test } from 'vitest';
import { aNewsroom, aSource, valueOf } from '#testing/newsroom.ts';
import { recordExport } from './record-export.ts';

test('The filters of an export are said in words, without a name that must not leave the house', async () => {
  const desk = await aNewsroom();
  const [open, kept] = [
    await aSource(desk.reviewer, { name: 'The Harbour Office', kind: 'ORGANISATION' }),
    await aSource(desk.reviewer, { name: 'Zqxmarker Doe', kind: 'PERSON', confidential: true }),
  ];
  const wordsOf = async (filters: string) => {
    const made = await recordExport.execute(desk.admin, { format: 'csv', articleId: null, filters });
    expect(JSON.stringify(made).toLowerCase()).not.toContain('zqxmarker');
    return valueOf(made).filterWords;
  };
  expect(await wordsOf('')).toEqual([]);
  expect(await wordsOf(`status=FALSE&source=${open.id}`)).toEqual([
    'Status: False',
    'Source: The Harbour Office',
  ]);
  expect(await wordsOf(`source=${kept.id}`)).toEqual(['Source: a source that is not here']);
  expect(await wordsOf('q=Zqxmarker+Doe')).toEqual(['Text: “a source not named here”']);
});
