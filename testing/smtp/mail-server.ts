import { readFileSync } from 'node:fs';
import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '#lib/config/mail-settings.ts';

const folder = import.meta.dirname;
const caFile = join(folder, 'localhost-certificate.pem');
/** A certificate of the same name that vouches for another server. */
export const strangerFile = join(folder, 'stranger-certificate.pem');

export type Received = { to: string[]; raw: string; mail: Email; encrypted: boolean };

/** What a server may be told to do wrong: the numbers of its refusals, or a way to say nothing. */
export type Trouble = {
  sender?: number;
  recipient?: number;
  message?: number;
  /** Ends the connection in the middle of the mail. */
  cuts?: boolean;
  /** Offers no encryption. */
  plain?: boolean;
};

export type MailServer = {
  settings: MailSettings;
  received: Received[];
  trouble: Trouble;
  /** The newest mail to an address, once there are `count` of them. */
  mailTo: (address: string, count?: number) => Promise<Received>;
  stop: () => Promise<void>;
};

function problem(responseCode: number): Error {
  return Object.assign(new Error('5.7.1 Not here <b>\u0007'), { responseCode });
}

function address(server: { address: () => ReturnType<NetServer['address']> }): number {
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The server listens on no port.');
  return at.port;
}

/** A real mail server on this machine that asks for a login and encryption, and keeps what it takes. */
export async function startMailServer(trouble: Trouble = {}, port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    key: readFileSync(join(folder, 'localhost-key.pem')),
    cert: readFileSync(caFile),
    disabledCommands: trouble.plain ? ['STARTTLS'] : [],
    allowInsecureAuth: trouble.plain ?? false,
    closeTimeout: 200,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'desk' && password === 'p@ss word') done(null, { user: username });
      else done(problem(535));
    },
    onMailFrom: (_address, _session, done) => done(trouble.sender ? problem(trouble.sender) : null),
    onRcptTo: (_address, _session, done) => done(trouble.recipient ? problem(trouble.recipient) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        parts.push(part);
        if (trouble.cuts) for (const socket of sockets) socket.destroy();
      });
      stream.on('end', () => {
        if (trouble.message) {
          done(problem(trouble.message));
          return;
        }
        const raw = Buffer.concat(parts).toString('utf8');
        PostalMime.parse(raw)
          .then((mail) => {
            const to = session.envelope.rcptTo.map((each) => each.address);
            received.push({ to, raw, mail, encrypted: session.secure });
            done(null);
            for (const look of waiting) look();
          })
          .catch(done);
      });
    },
  });
  // What a client does to its connection is the client's affair.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const settings = {
    url: `smtp://desk:${encodeURIComponent('p@ss word')}@127.0.0.1:${String(address(server.server))}`,
    from: 'Corroborate <desk@newsroom.example>',
    caFile,
  };
  return {
    settings,
    received,
    trouble,
    mailTo: (to, count = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received.filter((each) => each.to.includes(to));
          const newest = found.at(-1);
          if (!newest || found.length < count) return;
          waiting.delete(look);
          resolve(newest);
        };
        waiting.add(look);
        look();
      }),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** What a product that sends through the server reads from its environment. */
export function mailEnvironment({ settings }: MailServer): Record<string, string> {
  const { url, from } = settings;
  return { SMTP_URL: url, SMTP_FROM: from, SMTP_CA_FILE: caFile };
}

/** Something that takes connections and never says a word, or says only `greeting`. */
export async function startSilentServer(
  greeting = '',
): Promise<{ settings: MailSettings; stop: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (greeting) socket.write(greeting);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    settings: { url: `smtp://127.0.0.1:${String(address(server))}`, from: 'desk@newsroom.example', caFile },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
