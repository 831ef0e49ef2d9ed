import { createArticleWithClaims } from '../factories/articles.ts';
import { expect, test } from '../fixtures.ts';
import { ask, freshAddress, refusalCode } from '../http.ts';
import { panel } from '../screens/workspace.ts';

const report = JSON.stringify({
  'csp-report': { 'effective-directive': 'script-src', 'blocked-uri': 'inline' },
});

function tell(body: string, headers: Record<string, string>) {
  return ask('/api/csp-report', { method: 'POST', headers, body });
}

test('no page of ours does what its own content policy forbids', async ({ desk, asAdmin: page }) => {
  const { article, claims } = await createArticleWithClaims(desk.reviewer);
  await page.context().addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const seen = sessionStorage.getItem('blocked') ?? '';
      sessionStorage.setItem(
        'blocked',
        `${seen}${event.violatedDirective} ${event.blockedURI} ${event.sourceFile};`,
      );
    });
  });
  await page.goto(`/articles/${article.articleId}?claim=${claims[0]?.id ?? ''}`);
  await panel(page).getByRole('region', { name: 'Status' }).getByText('Disputed', { exact: true }).click();
  for (const path of [
    '/articles/import',
    '/claims',
    '/sources',
    '/dashboard',
    '/settings/members',
    '/account',
  ]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(await page.evaluate(() => sessionStorage.getItem('blocked'))).toBeNull();
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
