import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Failure } from '#lib/config/failure.ts';

async function typed(question: string): Promise<string> {
  process.stderr.write(question);
  // readline echoes to its output: what goes nowhere is not shown.
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function piped(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.split(/\r?\n/, 1)[0] ?? '';
}

/** A new password, typed twice unseen at a terminal, or else the first line of standard input. */
export async function askNewPassword(): Promise<string> {
  if (!process.stdin.isTTY) return piped();
  const password = await typed('Password (12 characters or more): ');
  if (password !== (await typed('The same again: '))) throw new Failure('The two passwords differ.');
  return password;
}
