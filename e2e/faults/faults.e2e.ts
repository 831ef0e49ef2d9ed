import { createArticleWithClaim, createClaim } from '#testing/end-to-end/articles.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { inTurn } from './fault.ts';
import { frozenForOnce, postgresKilledAndPortTaken, serverKilled } from './kills.ts';
import { Ledger } from './ledger.ts';
import { Service } from './service.ts';
import { complaintsOf, underFault } from './under-fault.ts';
import { outcomeOf } from './outcome.ts';

// The short form of npm run test:faults.
test('npm start keeps its server and its database alive under load, and no acknowledged write is lost or doubled', async () => {
  test.skip(process.platform !== 'linux', 'makes the faults by the means of Linux');
  test.setTimeout(300_000);
  const before = { ...process.env };
  const service = await Service.made();
  const health = async (): Promise<unknown> => {
    const answer = await fetch(`${service.address}/api/health`).catch(() => null);
    return answer?.json();
  };
  try {
    await service.start();
    const came = await underFault(
      service,
      inTurn(serverKilled, postgresKilledAndPortTaken, frozenForOnce),
      5,
    );
    expect(complaintsOf(came)).toEqual([]);
    expect(service.said).toContain('The server ended (SIGKILL). It is started again.');
    expect(service.said).toContain('PostgreSQL ended. It is started again.');
    expect(await health()).toMatchObject({ status: 'ok', restarts: { server: 1, database: 1 } });
    const { postmaster } = service;
    await service.stop();
    expect(await health()).toBeUndefined();
    expect(() => process.kill(postmaster, 0)).toThrow();
  } finally {
    await service.discard();
    // Other tests of this worker use the product of all tests again.
    Object.assign(process.env, before);
  }
});

test('a ledger tells what was acknowledged and is not there, and what is there twice', async ({ desk }) => {
  const { article, claim } = await createArticleWithClaim(desk.reviewer);
  const ledger = new Ledger(desk.workspaceId, '', article, claim.id);
  const [there, twice] = [ledger.intend('claim'), ledger.intend('claim')];
  for (const { mark } of [there, twice, twice]) {
    await createClaim(desk.reviewer, article, 'The harbour', { statement: mark });
  }
  const lost = [ledger.intend('claim'), ledger.intend('evidence'), ledger.intend('file')];
  for (const entry of [there, twice, ...lost]) entry.acknowledged = true;
  // Nobody promised that this one is there.
  ledger.intend('claim');
  expect(await outcomeOf(ledger)).toEqual({ acknowledged: 5, lost: 3, doubled: 1, complaints: [] });
});
