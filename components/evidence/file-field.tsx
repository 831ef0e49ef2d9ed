'use client';

import { Paperclip, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { FieldNotes } from '#components/ui/field.tsx';
import { Progress } from '#components/ui/progress.tsx';
import type { EvidenceDraft } from './evidence-draft.ts';
import { sizeWords } from './evidence-words.ts';
import { uploadFile } from './upload-file.ts';

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

/** Chooses or drops one file and stores it, with progress; it can be cancelled while it goes. */
export function FileField({ value, error, onChange }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  useEffect(() => () => running.current?.abort(), []);

  async function store(file: File | undefined) {
    if (!file) return;
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    setProblem(null);
    setSending({ name: file.name, sent: 0, bytes: file.size, stop });
    const upload = await uploadFile(
      file,
      (sent) => setSending((now) => (now?.stop === stop ? { ...now, sent } : now)),
      stop.signal,
    );
    setSending((now) => (now?.stop === stop ? null : now));
    if (upload?.ok) onChange({ ...upload.file, name: file.name });
    else if (upload) setProblem(upload.message);
  }

  return (
    <div className="flex flex-col gap-1">
      <input
        ref={input}
        type="file"
        aria-label="File"
        className="sr-only"
        tabIndex={-1}
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
      <FieldNotes error={problem ?? error} errorId={undefined} />
    </div>
  );
}
