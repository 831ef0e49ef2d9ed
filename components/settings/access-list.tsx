import { LogIn, ShieldAlert } from 'lucide-react';
import { Card } from '#components/ui/card.tsx';
import Link from 'next/link';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { refusedTypes, type AccessPage } from '#lib/domain/shapes/access-entry.ts';
import { paths } from '#lib/web/paths.ts';
import { accessWords } from './access-words.ts';

function ClaimLink({ id, statement }: { id: string; statement: string | undefined }) {
  if (statement === undefined) return null;
  return (
    <Link
      dir="auto"
      href={paths.claim(id)}
      prefetch={false}
      className="rounded-sm font-serif underline decoration-rule underline-offset-3 hover:decoration-current"
    >
      {statement}
    </Link>
  );
}

/** Who came in, who was refused and who may, newest first. */
export function AccessList({ page, first }: { page: AccessPage; first: boolean }) {
  const { entries, names, claims, next } = page;
  if (entries.length === 0) {
    return (
      <EmptyState icon={<LogIn />} title="Nothing here yet">
        Sign-ins, their failures, ends of sessions and changes of members are listed here.
      </EmptyState>
    );
  }
  return (
    <>
      <Card>
        <ol className="divide-y divide-rule">
          {entries.map((entry) => (
            <li key={entry.sequence} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5">
              <p className="flex min-w-0 flex-1 basis-72 flex-wrap items-center gap-2 wrap-anywhere">
                {refusedTypes.has(entry.type) && (
                  <Tag tone="warn" icon={<ShieldAlert aria-hidden="true" />}>
                    Refused
                  </Tag>
                )}
                {accessWords(entry, names)}
                <ClaimLink id={entry.entityId} statement={claims[entry.entityId]} />
              </p>
              <span className="text-sm text-ink-3">
                <Time iso={entry.at} />
              </span>
            </li>
          ))}
        </ol>
      </Card>
      <Pagination
        firstHref={first ? null : paths.access()}
        nextHref={next === null ? null : paths.access({ before: String(next) })}
        shown={`${entries.length} ${entries.length === 1 ? 'entry' : 'entries'} shown`}
      />
    </>
  );
}
