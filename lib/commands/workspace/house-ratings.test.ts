import { expect, test } from 'vitest';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { deskFrame } from '#lib/queries/workspace/desk-frame.ts';
import { houseRatingsPage } from '#lib/queries/workspace/house-ratings.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aNewsroom, refusalOf, valueOf } from '#testing/newsroom.ts';
import { setHouseRating } from './set-house-rating.ts';

const desk = await aNewsroom();
const satire = { confirmation: 'FALSE', name: 'Satire', meaning: 'Meant as a joke.', point: 1 };

test('a status is named, named otherwise and loses its name, each on the revision that was seen', async () => {
  const named = valueOf(await setHouseRating.execute(desk.admin, { ...satire, revision: 0 }));
  expect(named).toEqual({ ...satire, revision: 1 });
  const late = await setHouseRating.execute(desk.admin, { ...satire, name: 'Wrong', revision: 0 });
  expect(refusalOf(late)).toEqual({ code: 'conflict', current: named });
  const gone = valueOf(
    await setHouseRating.execute(desk.admin, { confirmation: 'FALSE', revision: 1, name: '' }),
  );
  expect(gone).toMatchObject({ name: '', meaning: '', point: null, revision: 2 });
  expect((await inWorkspace(desk.viewer, readHouseRatings)).map(({ revision }) => revision)).toEqual([
    0, 0, 0, 2, 0, 0,
  ]);
});

test('an admin reads what was changed and by whom, the newest first; others read the names alone', async () => {
  const page = await houseRatingsPage(desk.admin);
  expect(page?.changes.map(({ by, before, after }) => [by, before.name, after.name])).toEqual([
    ['Ada', 'Satire', ''],
    ['Ada', '', 'Satire'],
  ]);
  expect(await houseRatingsPage(desk.editor)).toBeNull();
  expect((await deskFrame(desk.viewer)).ratings).toHaveLength(6);
});

test('of two people who name a status at once the second is told', async () => {
  const both = await Promise.all(
    ['Unproven', 'Open'].map((name) =>
      setHouseRating.execute(desk.admin, { confirmation: 'UNVERIFIED', revision: 0, name }),
    ),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test.each([
  [{ ...satire, name: '' }, ['name'], 'Name it, or leave the rest empty too.'],
  [
    { ...satire, name: 'Confirmed' },
    ['name'],
    '“Confirmed” is another status. Give a name that can’t be taken for it.',
  ],
  [{ ...satire, point: 5 }, ['point'], 'This status does not stand there on the scale.'],
  [{ ...satire, confirmation: 'DISPUTED' }, ['point'], 'This status does not stand there on the scale.'],
  [{ ...satire, name: 'x'.repeat(61) }, ['name'], 'Keep the name to 60 characters.'],
])('says what to do about %j', async (input, path, message) => {
  const before = await inWorkspace(desk.viewer, readHouseRatings);
  const refusal = refusalOf(await setHouseRating.execute(desk.admin, { ...input, revision: 2 }));
  expect(refusal).toEqual({ code: 'invalid', problems: [{ path, message }] });
  expect(await inWorkspace(desk.viewer, readHouseRatings)).toEqual(before);
});
