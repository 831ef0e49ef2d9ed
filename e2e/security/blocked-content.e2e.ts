import { blockedWhat } from '#lib/web/blocked-content.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, freshAddress, refusalCode } from '#testing/end-to-end/http.ts';

const report = JSON.stringify({
  'csp-report': { 'effective-directive': 'script-src', 'blocked-uri': 'inline' },
});

function tell(body: string, headers: Record<string, string>) {
  return ask('/api/csp-report', { method: 'POST', headers, body });
}

// Every browser of the end-to-end tests watches for what a policy forbids and for reports of it (see fixtures.ts), so
// that all of them together are the walk over the pages. Here that watch is seen to see.
test('what is smuggled into a page does nothing and is reported, and the watch over all pages sees it', async ({
  asReviewer: page,
  pageProblems,
}) => {
  const answers: Promise<number>[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/csp-report'))
      answers.push(request.response().then((answer) => answer?.status() ?? 0));
  });
  await page.goto('/articles');
  await page.evaluate(() => {
    const place = document.createElement('div');
    place.innerHTML = `<img src="https://elsewhere.example/secret.png" onerror="document.title = 'Smuggled'">
      <iframe src="https://elsewhere.example/"></iframe>`;
    document.body.append(place);
    // A text to run, which only the page itself is kept from running.
    Reflect.apply(setTimeout, window, [`document.title = 'Smuggled'`]);
  });
  const reported = () =>
    pageProblems
      .filter((problem) => problem.startsWith('reported: '))
      .flatMap((problem) => blockedWhat(JSON.parse(problem.slice('reported: '.length))))
      .map(({ directive, blocked }) => `${directive}: ${blocked}`)
      .sort();
  await expect
    .poll(reported)
    .toEqual(['frame-src: an address', 'img-src: an address', 'script-src-attr: inline', 'script-src: eval']);
  expect(new Set(await Promise.all(answers))).toEqual(new Set([204]));
  await expect(page).not.toHaveTitle(/Smuggled/);
  pageProblems.length = 0;
});

test('each page names the place where a browser tells what it blocked', async () => {
  const { headers } = await ask('/sign-in');
  expect(headers.get('content-security-policy')?.split('; ')).toContain('report-uri /api/csp-report');
});

test('reports are taken from anybody, bounded and few, and nothing of them is repeated', async () => {
  const from = { 'x-forwarded-for': freshAddress() };
  const csp = { ...from, 'content-type': 'application/csp-report' };
  expect((await tell(report, csp)).status).toBe(204);
  expect((await tell(report, { ...csp, origin: 'https://elsewhere.example' })).status).toBe(204);
  expect((await tell('[]', { ...from, 'content-type': 'application/reports+json' })).status).toBe(204);
  expect(refusalCode(await tell(report, { ...from, 'content-type': 'text/plain' }))).toBe(
    'wrong-content-type',
  );
  expect(refusalCode(await tell('{"secret', csp))).toBe('invalid');
  expect(refusalCode(await tell(`{"a":"${'x'.repeat(20_000)}"}`, csp))).toBe('body-too-large');
  const noise = await tell('{"csp-report":{"effective-directive":"secret","blocked-uri":"secret"}}', csp);
  expect(noise.body).not.toContain('secret');
  const codes: number[] = [];
  for (let time = 0; time < 20; time += 1) codes.push((await tell(report, csp)).status);
  const last = await tell(report, csp);
  expect(refusalCode(last)).toBe('too-often');
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
});
