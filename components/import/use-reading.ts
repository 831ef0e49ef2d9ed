'use client';

import { useEffect, useRef, useState } from 'react';
import { sendAddress } from '#components/fetching/send-address.ts';
import { importPreviewSchema, type ImportPreview } from '#lib/import/import-preview.ts';
import { paths } from '#lib/web/paths.ts';
import type { Reading } from './article-input-form.tsx';
import { sendPreview, type ReadInput } from './send-preview.ts';

function nameOf(input: ReadInput): string {
  if (input.method === 'ADDRESS') return 'the page';
  return input.method === 'FILE' ? input.file.name : 'Pasted text';
}

/** Has the server read an article, one at a time, and tells how far it is; `onRead` is given what was read. */
export function useReading(
  onRead: (read: ImportPreview & { method: ReadInput['method']; fileName: string }) => void,
): { reading: Reading; read: (input: ReadInput) => Promise<void> } {
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function read(input: ReadInput) {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    const name = nameOf(input);
    const cancel = () => stop.abort();
    setReading({ state: 'busy', of: input.method, name, sent: 0, bytes: 0, cancel });
    const sent =
      input.method === 'ADDRESS'
        ? await sendAddress(paths.api.addressPreview(), input.address, importPreviewSchema, stop.signal)
        : await sendPreview(
            input,
            (progress) => setReading({ state: 'busy', of: input.method, name, ...progress, cancel }),
            stop.signal,
          );
    if (running.current !== stop) return;
    running.current = null;
    if (sent === null) setReading({ state: 'idle' });
    else if (!sent.ok) setReading({ state: 'failed', of: input.method, problem: sent });
    else {
      setReading({ state: 'idle' });
      onRead({
        ...sent.value,
        method: input.method,
        fileName: input.method === 'FILE' ? input.file.name : '',
      });
    }
  }

  return { reading, read };
}
