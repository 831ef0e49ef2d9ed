'use client';

import { Paperclip, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { FieldNotes } from '#components/ui/form/field.tsx';
import { Progress } from '#components/ui/picture/progress.tsx';
import { useLatest } from '#components/ui/react/use-latest.ts';
import type { EvidenceDraft } from './evidence-draft.ts';
import { sizeWords } from '#lib/domain/words/evidence-words.ts';
import { uploadFile } from './upload-file.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface FileFieldProps {
  value: EvidenceDraft['file'];
  error: string | undefined;
  onChange: (file: EvidenceDraft['file']) => void;
}

interface Sending {
  name: string;
  sent: number;
  bytes: number;
  stop: AbortController;
}

/**
 * Chooses or drops one file and stores it, with progress; it can be cancelled while it goes. Its form waits for it
 * (`nothingUnfinished`), so that no form is saved without the file, or with the one chosen before it.
 */
export function FileField({ value, error, onChange }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [awaited, setAwaited] = useState(false);
  const toWait = sending && `Wait until “${isolated(sending.name)}” is stored, or cancel it.`;
  const latest = useLatest(onChange);

  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    input.current?.setCustomValidity(toWait ?? '');
  }, [toWait]);

  async function store(file: File | undefined) {
    if (!file) return;
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    setProblem(null);
    setAwaited(false);
    setSending({ name: file.name, sent: 0, bytes: file.size, stop });
    const upload = await uploadFile(
      file,
      (sent) => setSending((before) => (before?.stop === stop ? { ...before, sent } : before)),
      stop.signal,
    );
    setSending((before) => (before?.stop === stop ? null : before));
    if (upload?.ok) latest.current({ ...upload.file, name: file.name });
    else if (upload) setProblem(upload.message);
  }

  return (
    <div className="flex flex-col gap-1">
      <input
        ref={input}
        type="file"
        aria-label="File"
        className="peer sr-only"
        tabIndex={-1}
        onInvalid={() => setAwaited(true)}
        onChange={(event) => {
          void store(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void store(event.dataTransfer.files[0]);
        }}
        className={cx(
          'flex items-center gap-2 rounded-md border border-dashed border-control px-3 py-2.5 text-sm',
          'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
          over ? 'bg-accent-soft' : 'bg-sheet',
        )}
      >
        {sending ? (
          <>
            <div className="min-w-0 flex-1">
              <Progress
                label={sending.name}
                value={sending.sent}
                max={sending.bytes}
                detail={`${sizeWords(sending.sent)} of ${sizeWords(sending.bytes)}`}
              />
            </div>
            <Button size="sm" onClick={() => sending.stop.abort()}>
              Cancel
            </Button>
          </>
        ) : (
          <>
            {value ? <Paperclip aria-hidden="true" /> : <Upload aria-hidden="true" />}
            <span className="min-w-0 flex-1 truncate">
              {value
                ? `${value.name} · ${sizeWords(value.bytes)} · sha256 ${value.sha256.slice(0, 8)}…`
                : 'Drop a file here'}
            </span>
            <Button size="sm" onClick={() => input.current?.click()}>
              {value ? 'Choose another' : 'Choose file'}
            </Button>
          </>
        )}
      </div>
      <FieldNotes error={awaited && toWait ? toWait : (problem ?? error)} errorId={undefined} />
    </div>
  );
}
