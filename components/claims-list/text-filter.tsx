'use client';

import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useHotkeys } from '#components/ui/hotkeys.tsx';
import { TextField } from '#components/ui/text-field.tsx';

const quietMilliseconds = 300;

interface TextFilterProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Words the statements must hold. Waits for a pause in typing; follows the address when that changes. */
export function TextFilter({ value, onChange }: TextFilterProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value ?? '');
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // An answer to what was typed a moment ago must not undo what was typed since.
    if (value !== sent) {
      setTyped(value ?? '');
      setSent(value);
    }
  }

  const wanted = typed.trim() === '' ? null : typed.trim();
  const send = useEffectEvent(() => {
    if (wanted === sent) return;
    setSent(wanted);
    onChange(wanted);
  });
  useEffect(() => {
    const timer = setTimeout(() => send(), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [wanted]);

  useHotkeys({ '/': { description: 'Find in statements', run: () => input.current?.focus() } });

  return (
    <form
      role="search"
      className="w-full sm:w-72"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        ref={input}
        type="search"
        label="Find in statements"
        hideLabel
        placeholder="Find in statements"
        maxLength={200}
        icon={<Search aria-hidden="true" className="size-4" />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}
