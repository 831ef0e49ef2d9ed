import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Knows what is being answered, so that a stop can let it end. */
export class Answering {
  readonly #open = new Map<ServerResponse, IncomingMessage>();
  #stopping = false;

  /** Counts an answer until its connection has it, or is gone. Once stopping, it is the last of its connection. */
  begin(request: IncomingMessage, response: ServerResponse): void {
    this.#open.set(response, request);
    response.once('close', () => this.#open.delete(response));
    if (this.#stopping) response.setHeader('connection', 'close');
  }

  /**
   * The answer that a connection has to wait for before bytes that can't be read end it, or none: none is under way
   * there, or only that to the request these bytes belong to, and nothing of it was sent.
   */
  last(socket: Duplex): ServerResponse | null {
    const own = [...this.#open].filter(([, request]) => request.socket === socket);
    const [response, request] = own.at(-1) ?? [];
    const replaceable = own.length === 1 && !request?.complete && !response?.headersSent;
    return replaceable ? null : (response ?? null);
  }

  /**
   * Takes no new connections, lets each open one have the answer to what it sent and tells it to close, and settles
   * once all are closed, or after `bound` milliseconds.
   */
  async drain(server: Server, bound: number): Promise<void> {
    this.#stopping = true;
    // An idle connection may have a request on its way; it ends by itself when it has none for as long as it was
    // told it would be kept.
    server.closeIdleConnections = () => undefined;
    for (const response of this.#open.keys()) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    const cut = setTimeout(() => server.closeAllConnections(), bound);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    clearTimeout(cut);
  }
}
