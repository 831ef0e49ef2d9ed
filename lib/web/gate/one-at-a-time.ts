import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

// Browsers and proxies send the next request once they have the answer to the last; Node reads as many as come.
const most = 16;

/**
 * Has the requests of one connection answered one after the other, however many were sent at once, so that a
 * connection is never more work than one request. Where too many wait the connection is ended.
 */
export class OneAtATime {
  readonly #waiting = new WeakMap<Socket, (() => void)[]>();

  /** Has `answer` called when those before it on its connection were answered, unless the connection is gone. */
  take(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
    const { socket } = request;
    if (socket.destroyed) return;
    response.once('close', () => this.#next(socket));
    const waiting = this.#waiting.get(socket);
    if (!waiting) {
      this.#waiting.set(socket, []);
      answer();
    } else if (waiting.length < most) waiting.push(answer);
    else socket.destroy();
  }

  #next(socket: Socket): void {
    const answer = this.#waiting.get(socket)?.shift();
    if (answer && !socket.destroyed) answer();
    else this.#waiting.delete(socket);
  }
}
