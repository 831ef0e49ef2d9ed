'use client';

import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { TextField } from './text-field.tsx';

const quietMilliseconds = 300;

interface TextFilterProps {
  label?: string;
  /** One of several fields, with its label over it; the key for searching is another one's. */
  inForm?: boolean;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Words that what is listed must hold. Waits for a pause in typing; follows the address when that changes. */
export function TextFilter({
  label = 'Find in statements',
  inForm = false,
  value,
  onChange,
}: TextFilterProps) {
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
  function send() {
    if (wanted === sent) return;
    setSent(wanted);
    onChange(wanted);
  }
  const sendLate = useEffectEvent(send);
  useEffect(() => {
    const timer = setTimeout(() => sendLate(), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [wanted]);

  useHotkeys(inForm ? {} : { '/': { description: label, run: () => input.current?.focus() } });

  return (
    <form
      role={inForm ? undefined : 'search'}
      className={inForm ? 'w-full' : 'w-full sm:w-72'}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        ref={input}
        type="search"
        label={label}
        hideLabel={!inForm}
        placeholder={inForm ? 'Any' : label}
        maxLength={200}
        icon={<Search aria-hidden="true" className="size-4" />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={send}
      />
    </form>
  );
}
