'use client';

import { useState } from 'react';
import { DateField } from '#components/ui/form/date-field.tsx';
import {
  endOfLocalDay,
  localDayBefore,
  localDayOf,
  startOfLocalDay,
} from '#components/ui/time/local-time.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { filterNames } from '#lib/domain/words/filter-words.ts';

interface DayProps {
  label: string;
  /** The day that is set, as a `date` input holds it. */
  day: string;
  /** Told of whole days only, and of none. */
  onChange: (day: string) => void;
}

function Day({ label, day, onChange }: DayProps) {
  const [typed, setTyped] = useState(day);
  const [seen, setSeen] = useState(day);
  if (seen !== day) {
    setSeen(day);
    setTyped(day);
  }
  return (
    <DateField
      label={label}
      value={typed}
      onChange={(event) => {
        const { value, validity } = event.target;
        setTyped(value);
        // A year that is being typed is a year too, and half a date looks like none.
        if (startOfLocalDay(value) !== null || (value === '' && !validity.badInput)) onChange(value);
      }}
    />
  );
}

interface DaysOfProps {
  /** Of what: of being recorded, or signed off. */
  of: 'recorded' | 'signed';
  filters: ClaimFilters;
  set: (some: Partial<ClaimFilters>) => void;
}

const edges = {
  recorded: { from: 'from', until: 'until' },
  signed: { from: 'signedFrom', until: 'signedUntil' },
} as const;

/** From which day to which, both counted in, in the reader's zone; the address has the moments. */
export function DaysOf({ of, filters, set }: DaysOfProps) {
  const { from, until } = edges[of];
  return (
    <>
      <Day
        label={filterNames[from]}
        day={localDayOf(filters[from])}
        onChange={(day) => set({ [from]: startOfLocalDay(day) })}
      />
      <Day
        label={filterNames[until]}
        day={localDayBefore(filters[until])}
        onChange={(day) => set({ [until]: endOfLocalDay(day) })}
      />
    </>
  );
}
