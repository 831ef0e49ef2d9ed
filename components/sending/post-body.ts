/** What came of sending a body; `null` when it was stopped, `offline` when no answer arrived. */
export type Posted = { status: number; body: unknown } | 'offline' | null;

interface Post {
  address: string;
  body: Blob;
  headers: Readonly<Record<string, string>>;
  /** Told how many bytes have gone. */
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Posts a body and tells of its progress. XMLHttpRequest, because fetch tells nothing of what has been sent. */
export function postBody({ address, body, headers, onProgress, signal }: Post): Promise<Posted> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () =>
      resolve({ status: request.status, body: parsed(request.responseText) }),
    );
    request.addEventListener('error', () => resolve('offline'));
    request.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
