// Plain JavaScript without packages: the first thing that runs, before anything is installed.
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const lookMs = 300;

/** Whether that process is there; one of another account is, though it may not be told anything. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    // After a restart of the machine the number may be a stranger's.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node');
  } catch {
    return true;
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Takes the file of a process that is gone out of the way; put back when it was somebody else's by then. */
function clear(file, gone) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (!Object.is(holderOf(aside), gone)) linkSync(aside, file);
  } catch {
    // Another one was quicker.
  }
  rmSync(aside, { force: true });
}

/**
 * Waits until this process alone holds `file`, and answers what lets go. `said` is told once whom it waits for. A
 * file left by a process that is gone holds nobody up. Rejects with a sentence after `patienceMs`. Where the folder
 * can't be written it holds nothing, since nobody can change anything there.
 */
export async function onlyOne(file, said, patienceMs) {
  const deadline = Date.now() + patienceMs;
  const own = `${file}.${process.pid}.own`;
  const letGo = () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
  try {
    // Appears whole or not at all.
    writeFileSync(own, String(process.pid));
  } catch {
    return () => undefined;
  }
  try {
    for (let told = false; ;) {
      try {
        linkSync(own, file);
        return letGo;
      } catch (error) {
        if (!existsSync(file) && error.code !== 'EEXIST') return () => undefined;
      }
      const holder = holderOf(file);
      if (holder !== undefined && !(holder > 0 && isAlive(holder))) clear(file, holder);
      else {
        if (!told && holder !== undefined) said(holder);
        told ||= holder !== undefined;
        if (Date.now() > deadline) {
          throw new Error(
            `Process ${holder} still prepares this folder: wait for it, or end it. If there is no such process of this project, remove ${file}.`,
          );
        }
        await wait(lookMs);
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}
