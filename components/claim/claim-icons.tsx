'use client';

import {
  ArrowDown,
  ArrowUp,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  ClockAlert,
  Split,
  Stamp,
  Undo2,
} from 'lucide-react';

/** The icons that stand on every line of a list of claims, by the names that `Icon` knows them by. */
const drawn = {
  UNVERIFIED: CircleDashed,
  CONFIRMED: CircleCheck,
  DISPUTED: Split,
  FALSE: CircleX,
  UNVERIFIABLE: CircleQuestionMark,
  RETRACTED: Undo2,
  up: ArrowUp,
  down: ArrowDown,
  stamp: Stamp,
  late: ClockAlert,
} as const;

/** Has them on the page once, unseen, for every `Icon` on it. */
export function ClaimIcons() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {Object.entries(drawn).map(([name, Drawn]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <Drawn strokeWidth="inherit" />
        </symbol>
      ))}
    </svg>
  );
}
