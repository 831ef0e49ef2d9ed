import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { readSettings } from './env.ts';

test('Without any setting it listens on the loopback address, port 3000, with the embedded database', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    appUrl: 'http://127.0.0.1:3000',
    sessionIdleMinutes: 30,
    sessionAbsoluteHours: 12,
    trustedProxies: [],
    compression: 'on',
    webProcesses: 1,
    fetching: { on: true, allow: ['*'], deny: [] },
  });
});

test('An empty variable counts as absent', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}));
});

test.each([
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '30o0'],
  ['HOST', 'not a host'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DATABASE_URL', 'postgresql://localhost'],
  ['DATABASE_DIRECT_URL', 'localhost:5432'],
  ['DATABASE_REPLICA_URL', 'replica'],
  ['DATABASE_APP_URL', 'localhost/x'],
  ['APP_SECRET', 'short'],
  ['APP_URL', 'claims.example.org'],
  ['APP_URL', 'https://claims.example.org/under'],
  ['SESSION_IDLE_MINUTES', '-5'],
  ['SESSION_ABSOLUTE_HOURS', '1.5'],
  ['TRUSTED_PROXIES', '10.0.0.0/8, everyone'],
  ['COMPRESSION', 'gzip'],
  ['WEB_PROCESSES', '0'],
  ['WEB_PROCESSES', 'all'],
  ['WEB_PROCESSES', '65'],
  ['WEB_PROCESSES', '7'],
  ['UPLOADS_MB_PER_PERSON', '49'],
  ['UPLOADS_MB_PER_WORKSPACE', 'all'],
  ['UNUSED_UPLOAD_DAYS', '7'],
  ['DEMO', 'yes'],
  ['FETCH_PAGES', 'yes'],
  ['FETCH_ALLOW', 'https://example.org/'],
  ['FETCH_DENY', '10.0.0.0/33'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused with a sentence that names it', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is .+\\.$`));
});

test.each(['DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL'])('%s alone is refused', (name) => {
  expect(() => readSettings({ [name]: 'postgresql://o@h/db' })).toThrow(/^DATABASE_URL is missing: /);
});

test('Several mistakes are all told at once', () => {
  expect(() => readSettings({ PORT: 'x', DEMO: 'x' })).toThrow(/PORT is[^\n]+\nDEMO is/);
});

test('Proxies may be addresses or networks of either kind', () => {
  expect(readSettings({ TRUSTED_PROXIES: '10.0.0.0/8, ::1,fd00::/8' }).trustedProxies).toEqual([
    '10.0.0.0/8',
    '::1',
    'fd00::/8',
  ]);
});

test('The public address of a server that listens everywhere is not 0.0.0.0', () => {
  expect(readSettings({ HOST: '0.0.0.0' }).appUrl).toBe('http://localhost:3000');
  expect(readSettings({ HOST: '::1' }).appUrl).toBe('http://[::1]:3000');
});

test('As many processes answer as are asked for, or as there are cores, as far as the database has room for them', () => {
  const elsewhere = 'postgresql://owner@db.example.org/claims';
  expect(readSettings({ WEB_PROCESSES: '6' }).webProcesses).toBe(6);
  expect(readSettings({ WEB_PROCESSES: '64', DATABASE_URL: elsewhere }).webProcesses).toBe(64);
  const cores = availableParallelism();
  expect(readSettings({ WEB_PROCESSES: 'cores', DATABASE_URL: elsewhere }).webProcesses).toBe(
    Math.min(cores, 64),
  );
  expect(readSettings({ WEB_PROCESSES: 'cores' }).webProcesses).toBe(Math.min(cores, 6));
});
