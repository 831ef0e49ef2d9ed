import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * An answer that is given up half-way resets its connection. To close it would say to who speaks HTTP/1.0, as some
 * proxies do, that the answer ends there and is whole.
 */
export function breakOffLoudly({ socket }: IncomingMessage, response: ServerResponse): void {
  const destroy = response.destroy.bind(response);
  response.destroy = (error) => {
    if (response.headersSent && !response.writableFinished) socket.resetAndDestroy();
    return destroy(error);
  };
}
