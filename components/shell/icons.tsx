'use client';

import {
  ArrowDown,
  ArrowUp,
  ChartColumn,
  ChevronDown,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  ClockAlert,
  FileText,
  ListChecks,
  Newspaper,
  Settings,
  Split,
  Stamp,
  Trash2,
  Undo2,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { writeMarkup } from '#components/ui/react/write-markup.ts';

/** The icons that stand on every page, or on every line of a list of claims, by the names that `Icon` knows them by. */
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
  opens: ChevronDown,
  articles: Newspaper,
  claims: ListChecks,
  sources: Users,
  dashboard: ChartColumn,
  reports: FileText,
  bin: Trash2,
  settings: Settings,
} as const;

/** What a drawing takes from the `Icon` that refers to it, or does not need inside another. */
const fromItsIcon = {
  xmlns: undefined,
  viewBox: undefined,
  fill: undefined,
  stroke: undefined,
  strokeLinecap: undefined,
  strokeLinejoin: undefined,
  strokeWidth: 'inherit',
  'aria-hidden': undefined,
} as const;

function Symbols() {
  return Object.entries(drawn).map(([name, Drawn]) => (
    <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
      <Drawn {...fromItsIcon} />
    </symbol>
  ));
}

const id = 'icons';
let written: string | null = null;

/** All of them as markup: on the server written once, in the browser as they stand in the page; `null` where they do not. */
function symbolsMarkup(): string | null {
  if (typeof window !== 'undefined') return document.getElementById(id)?.innerHTML ?? null;
  written ??= writeMarkup(<Symbols />);
  return written;
}

/** Has them on the page once, unseen, for every `Icon` on it. */
export function Icons() {
  const [markup] = useState(symbolsMarkup);
  const sheet = { id, 'aria-hidden': true, className: 'absolute size-0' };
  if (markup !== null) return <svg {...sheet} dangerouslySetInnerHTML={{ __html: markup }} />;
  return (
    <svg {...sheet}>
      <Symbols />
    </svg>
  );
}
