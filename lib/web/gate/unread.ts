import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long the rest of a body that nobody wants is thrown away, so that its sender reads why, in milliseconds. */
const patience = 10_000;

/**
 * A request that was answered before its body was here keeps its connection no longer than it takes the sender to
 * read the answer: to cut it at once would take the answer away with it.
 */
export function letGoOfRest(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete || request.destroyed) return;
    request.resume();
    const cut = setTimeout(() => request.socket.destroy(), patience);
    request.once('close', () => clearTimeout(cut));
    request.once('end', () => clearTimeout(cut));
  });
}
