import { createDesk, password, unlike } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, bare, freshAddress, refusalCode } from '#testing/end-to-end/http.ts';
import { CookieJar, signInOverHttp } from '#testing/end-to-end/sign-in.ts';

const wrong = 'not the right words';

test('the sign-in page is shown to anyone, and to nobody who is signed in', async ({ desk, browserOf }) => {
  expect((await ask('/sign-in')).status).toBe(200);
  const page = await browserOf(desk.viewer);
  await page.goto('/sign-in');
  await expect(page).toHaveURL(/\/articles$/);
});

test('known and unknown accounts are refused with the same bytes', async () => {
  const { reviewer } = await createDesk({ withPassword: true });
  const { viewer: noPassword } = await createDesk();
  const answers = [];
  for (const email of [reviewer.email, noPassword.email, `nobody-${unlike()}@desk.example`]) {
    answers.push(await signInOverHttp(new CookieJar(), { email, password: wrong }));
  }
  const looks = answers.map(({ status, body, headers }) => ({
    status,
    body: bare(body),
    headers: [...headers.keys()].sort(),
  }));
  expect(looks[0]?.status).toBe(401);
  expect(looks[1]).toEqual(looks[0]);
  expect(looks[2]).toEqual(looks[0]);
});

test('five wrong tries a minute use up a network, and the owner gets in on the browser they know and on a new one', async () => {
  const { reviewer } = await createDesk({ withPassword: true });
  const { email } = reviewer;
  const owner = new CookieJar();
  expect((await signInOverHttp(owner, { email, password })).status).toBe(200);

  const guesser = freshAddress();
  const codes = [];
  for (let time = 0; time < 7; time += 1) {
    codes.push(refusalCode(await signInOverHttp(new CookieJar(guesser), { email, password: wrong })));
  }
  expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
  expect(codes.slice(5)).toEqual(['too-many-tries', 'too-many-tries']);
  const stranger = await signInOverHttp(new CookieJar(guesser), { email, password });
  expect(refusalCode(stranger), 'the right password no longer helps whoever guessed').toBe('too-many-tries');
  expect(Number(stranger.headers.get('retry-after'))).toBeGreaterThan(0);

  const elsewhere = await signInOverHttp(new CookieJar(), { email, password });
  expect(elsewhere.status, 'a new browser of the owner').toBe(200);
  expect((await signInOverHttp(owner, { email, password })).status, 'the browser they know').toBe(200);
});

test('an account that is guessed at from many networks gives each of them one more try', async () => {
  const { reviewer } = await createDesk({ withPassword: true });
  const guess = async (address: string) =>
    refusalCode(await signInOverHttp(new CookieJar(address), { email: reviewer.email, password: wrong }));
  const networks = Array.from({ length: 6 }, freshAddress);
  for (const address of networks) expect(await guess(address)).toBe('sign-in-refused');
  for (const address of networks) expect(await guess(address)).toBe('too-many-tries');
});

test('tries sent at once are counted one by one', async () => {
  const { reviewer } = await createDesk({ withPassword: true });
  const address = freshAddress();
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      signInOverHttp(new CookieJar(address), { email: reviewer.email, password: wrong }),
    ),
  );
  const codes = answers.map(refusalCode);
  expect(codes.filter((code) => code === 'sign-in-refused').length).toBeLessThanOrEqual(5);
  expect(codes.filter((code) => code === 'too-many-tries').length).toBeGreaterThanOrEqual(7);
});

test('one network takes five wrong tries a minute, whatever accounts it tries', async () => {
  const network = `2001:db8:${unlike().slice(0, 4)}:${unlike().slice(0, 4)}`;
  const codes = [];
  for (let time = 1; time <= 6; time += 1) {
    const jar = new CookieJar(`${network}::${time}`);
    const email = `nobody-${unlike()}@desk.example`;
    codes.push(refusalCode(await signInOverHttp(jar, { email, password: wrong })));
  }
  expect(codes).toEqual([...Array.from({ length: 5 }, () => 'sign-in-refused'), 'too-many-tries']);
});

test('addresses a sender made up before its own do not give it new tries', async () => {
  const own = freshAddress();
  const codes = [];
  for (let time = 0; time < 6; time += 1) {
    const jar = new CookieJar(`${freshAddress()}, ${own}`);
    codes.push(
      refusalCode(await signInOverHttp(jar, { email: `no-${unlike()}@desk.example`, password: wrong })),
    );
  }
  expect(codes.at(-1)).toBe('too-many-tries');
});
