'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react';
import { TextField } from '#components/ui/form/text-field.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { searchLimits } from '#lib/domain/search/search-query.ts';
import { paths } from '#lib/web/paths.ts';

const quietMilliseconds = 300;

interface SearchFieldProps {
  /** What the address asks for. */
  q: string;
  /** What else the address asks for, which stays. */
  beside: Readonly<Record<string, string>>;
}

/** Searches everything while one types; what was typed stays, also where it is more than is looked for. */
export function SearchField({ q, beside }: SearchFieldProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const [sent, setSent] = useState(q);
  const [seen, setSeen] = useState(q);
  const [busy, startTransition] = useTransition();
  if (seen !== q) {
    setSeen(q);
    // An answer to what was typed a moment ago must not undo what was typed since.
    if (q !== sent) {
      setTyped(q);
      setSent(q);
    }
  }
  // One letter more than is looked for tells that there was more. A space at the end says that the word is whole.
  const wanted = typed.trim() === '' ? '' : typed.trimStart().slice(0, searchLimits.letters + 1);
  function send() {
    if (wanted === sent) return;
    setSent(wanted);
    const address = paths.search({ ...(wanted !== '' && { q: wanted }), ...beside });
    startTransition(() => router[q === '' ? 'push' : 'replace'](address, { scroll: false }));
  }
  const sendLate = useEffectEvent(send);
  useEffect(() => {
    const timer = setTimeout(() => sendLate(), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [wanted]);
  useHotkeys({ '/': { description: 'Search', run: () => input.current?.focus() } });

  return (
    <form
      role="search"
      className="mb-4 flex max-w-2xl items-center gap-2"
      aria-busy={busy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        ref={input}
        type="search"
        label="Search everything"
        hideLabel
        placeholder="Words, “a phrase”, -without"
        icon={<Search aria-hidden="true" className="size-4" />}
        className="min-w-0 flex-1"
        value={typed}
        autoFocus={q === ''}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={send}
      />
      {busy && <Spinner label="Searching" />}
    </form>
  );
}
