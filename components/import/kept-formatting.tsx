'use client';

/** That the paste will be read with its formatting. */
export function KeptFormatting({ onPlain }: { onPlain: () => void }) {
  return (
    <p role="status" className="text-sm text-ink-3">
      Headings, lists, quotations and what is struck out are read from the formatting of what you pasted,
      unless you edit it here.{' '}
      <button type="button" onClick={onPlain} className="font-medium text-ink-2 underline underline-offset-2">
        Read the plain text
      </button>
    </p>
  );
}
