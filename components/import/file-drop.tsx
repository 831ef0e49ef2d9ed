'use client';

import { Upload } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';

interface FileDropProps {
  disabled: boolean;
  onFile: (file: File) => void;
  /** The form, given the button that chooses a file. */
  children: (chooseFile: ReactNode) => ReactNode;
}

const kinds = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html';

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Takes one file by a button, or dropped anywhere on the form. */
export function FileDrop({ disabled, onFile, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(file: File | undefined) {
    if (file && !disabled) onFile(file);
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
        aria-label="Article file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {children(
        <>
          <Button
            disabled={disabled}
            icon={<Upload aria-hidden="true" />}
            onClick={() => input.current?.click()}
          >
            Choose a file
          </Button>
          <span className="text-xs text-ink-3">or drop one here: .txt, .md or .html, under 5 MB</span>
        </>,
      )}
    </div>
  );
}
