import { connect, type Socket } from 'node:net';
import { product } from './product.ts';

/** A connection that sends exactly the bytes it is given. */
export interface Raw {
  socket: Socket;
  /** All that was answered so far. */
  said: () => string;
  /** All that was answered, once the connection is closed. */
  closed: Promise<string>;
}

/** Opens one to the product and sends `bytes`. */
export function raw(bytes: string): Raw {
  const { hostname, port } = new URL(product.url);
  let said = '';
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  socket.setEncoding('latin1').on('data', (piece: string) => (said += piece));
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(said)));
  return { socket, said: () => said, closed };
}

/** The head of a request, with what every request has. */
export function head(line: string, headers: Record<string, string | number> = {}): string {
  const { host } = new URL(product.url);
  const all = { host, connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** The status of what was answered, or 0 where nothing was. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
