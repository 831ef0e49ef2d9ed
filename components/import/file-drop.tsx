'use client';

import { Upload } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';

interface FileDropProps {
  onFile: (file: File) => void;
  /** What the file is, for those who don’t see the button. */
  label: string;
  /** Endings and media types, as `accept` of a file input has them. */
  kinds: string;
  /** What may be dropped, beside the button. */
  hint: string;
  /** The form, given the button that chooses a file. */
  children: (chooseFile: ReactNode) => ReactNode;
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Takes one file by a button, or dropped anywhere on the form. */
export function FileDrop({ onFile, label, kinds, hint, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(file: File | undefined) {
    if (file) onFile(file);
  }

  return (
    <div
      className={cx('rounded-lg', over && 'outline-2 outline-offset-2 outline-accent')}
      onDragOver={(event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        accept={kinds}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {children(
        <>
          <Button icon={<Upload aria-hidden="true" />} onClick={() => input.current?.click()}>
            Choose a file
          </Button>
          <span className="text-xs text-ink-3">{hint}</span>
        </>,
      )}
    </div>
  );
}
