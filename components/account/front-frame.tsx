import { BadgeCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { LookingLine } from './looking-line.tsx';

/** The page before the desk: the name of the product, and one sheet of paper to fill in. */
export function FrontFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] bg-paper lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-1">
      <header className="flex flex-col justify-between gap-10 border-rule bg-well px-5 py-5 max-lg:border-b lg:border-r lg:px-12 lg:py-10">
        <p className="flex items-center gap-2 font-serif text-[1.0625rem] font-semibold">
          <BadgeCheck aria-hidden="true" className="size-4.5" />
          Corroborate
        </p>
        <div className="max-w-md max-lg:hidden">
          <p className="font-serif text-3xl leading-[1.3] font-semibold text-balance">
            Who says so. Is it true. How many really know.
          </p>
          <p className="mt-4 max-w-sm text-lg text-ink-2">
            Every factual claim of an article on record, with its source, its status and its evidence.
          </p>
        </div>
        <p className="text-xs text-ink-3 max-lg:hidden">
          What you read and write here stays in your workspace.
        </p>
      </header>
      <main id="main" className="flex items-start justify-center px-5 py-8 lg:items-center lg:py-12">
        <div className="w-full max-w-[25rem]">
          <h1 className="font-serif text-2xl font-semibold tracking-[-0.01em]">{title}</h1>
          {lead && <p className="mt-1.5 wrap-anywhere text-ink-2">{lead}</p>}
          <div className="mt-5">
            <LookingLine />
            {children}
          </div>
        </div>
      </main>
    </div>
  );
}
