// Runs on whatever Node.js the machine has: plain JavaScript, nothing imported that npm has to install.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onlyOne } from './only-one.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const runtime = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const [script = 'start', ...args] = process.argv.slice(2);
// What an import prints is read by programs.
const say = (text) => (script === 'import' ? process.stderr : process.stdout).write(text);

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** What npm last installed is in a lockfile of its own, which it writes when all is in place. */
function isInstalled() {
  if (!existsSync(runtime) || !existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  const same = Object.entries(present).every(
    ([path, entry]) => wanted[path]?.version === entry.version && wanted[path].integrity === entry.integrity,
  );
  const complete = Object.entries(wanted).every(
    ([path, entry]) => path === '' || path in present || entry.optional,
  );
  return same && complete;
}

function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.env.npm_node_execpath ?? process.execPath, [script]];
  return [windows ? 'npm.cmd' : 'npm', []];
}

function runNpm(verb) {
  const [program, first] = npm();
  const options = ['--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(program, [...first, ...verb, ...options], {
    cwd: root,
    encoding: 'utf8',
    shell: program.endsWith('.cmd'),
    // Prisma would fetch an engine that nothing here uses.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  const said = `${result.stdout ?? ''}\n${result.stderr ?? ''}\n${result.error?.message ?? ''}`;
  return { ok: result.status === 0, said };
}

function install() {
  const began = performance.now();
  say('Installing packages ... ');
  let { ok, said } = runNpm(['ci']);
  // A lockfile written on one platform may leave out optional packages of others, which npm ci refuses to
  // overlook. This installs the same versions and leaves the lockfile as it is.
  if (!ok && /can only install packages when/.test(said)) ({ ok, said } = runNpm(['install', '--no-save']));
  if (!ok) {
    say('failed\n');
    if (/EACCES|EPERM|EROFS/.test(said)) {
      fail(
        `npm may not write to ${join(root, 'node_modules')}: it belongs to another account, perhaps because this was once started as root, or the disk is read-only. Give the folder over with: sudo chown -R "$(id -un)" ${root}`,
      );
    }
    if (/ENOSPC/.test(said)) fail(`The disk that holds ${root} is full: free some space and start again.`);
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED/.test(said)) {
      fail('The npm registry could not be reached: the first start needs it once, later ones do not.');
    }
    console.error(said.trim());
    fail('npm could not install the packages; what it said is above.');
  }
  if (!existsSync(runtime))
    fail('npm left out the package "node": allow its install script and start again.');
  say(`done (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[1];
  } catch {
    return undefined;
  }
}

/** npm, or the shell between, may end without passing on why: what they started is stopped then too. */
function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event || windows) return;
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const begun = line();
  const timer = setInterval(() => {
    if (line() === begun) return;
    clearInterval(timer);
    stop();
  }, 300);
  timer.unref();
}

/** Hands over to the script; `prepared` is called when it has made all that others would make too. */
function handOver(prepared) {
  // Prisma asks for related rows on one connection at once, which node-postgres warns of at every start.
  const quiet = '--disable-warning=DeprecationWarning';
  const child = spawn(runtime, [quiet, join(root, 'scripts', 'main.ts'), script, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: process.env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill('SIGTERM'));
  child.on('message', prepared);
  child.once('error', (error) => {
    prepared();
    fail(`Node.js from node_modules did not start: ${error.message}`);
  });
  child.once('exit', (code, signal) => {
    prepared();
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node.js ${process.versions.node} is too old: install Node.js 20 or later.`);
}
try {
  // Two first starts at once would install, make the sample and build over each other.
  const letGo = await onlyOne(
    join(root, '.preparing'),
    (pid) => say(`Another command of this folder (process ${pid}) is still preparing it. Waiting for it.\n`),
    600_000,
  );
  process.once('exit', letGo);
  if (!isInstalled()) install();
  handOver(letGo);
} catch (error) {
  fail(error.message);
}
