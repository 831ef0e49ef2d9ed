import { FileWarning, Minus, ThumbsDown, ThumbsUp, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ConfidentialTag } from '#components/confidential/confidential-tag.tsx';
import { cx } from '#components/ui/cx.ts';
import { Time } from '#components/ui/time/time.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Stance } from '#lib/domain/evidence.ts';
import { paths } from '#lib/web/paths.ts';
import { evidenceLine, fileDamageWords, roleWord, stanceWord } from '#lib/domain/words/evidence-words.ts';
import { safeHref } from '#lib/domain/text/safe-href.ts';

const stanceLook = {
  SUPPORTS: { icon: <ThumbsUp aria-hidden="true" />, text: 'text-ok' },
  REFUTES: { icon: <ThumbsDown aria-hidden="true" />, text: 'text-danger' },
  CONTEXT: { icon: <Minus aria-hidden="true" />, text: 'text-ink-3' },
} as const satisfies Record<Stance, { icon: ReactNode; text: string }>;

const linkLook = 'underline decoration-rule underline-offset-2 hover:decoration-ink-2';

function Title({ item }: { item: EvidenceDetail }) {
  if (item.kind === 'FILE') {
    return (
      <a href={paths.evidenceFile(item.id)} target="_blank" rel="noreferrer noopener" className={linkLook}>
        <bdi>{item.title}</bdi>
      </a>
    );
  }
  const href = safeHref(item.address);
  if (!href)
    return (
      <span>
        <bdi>{item.title}</bdi>
      </span>
    );
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className={linkLook}>
      <bdi>{item.title}</bdi>
    </a>
  );
}

interface EvidenceItemProps {
  item: EvidenceDetail;
  all: readonly EvidenceDetail[];
  actions: ReactNode;
  /** Where it may have its knowledge from, to accept. */
  suggestions?: ReactNode;
}

export function EvidenceItem({ item, all, actions, suggestions }: EvidenceItemProps) {
  const { icon, text } = stanceLook[item.stance];
  const plainAddress = item.kind === 'LINK' && !safeHref(item.address) ? item.address : '';
  return (
    <li className="grid grid-cols-[16px_1fr_auto] gap-2.5 border-t border-rule py-2.5 text-sm first:border-t-0 first:pt-0">
      <span title={stanceWord[item.stance]} className={cx('mt-px inline-flex', text)}>
        {icon}
        <span className="sr-only">{stanceWord[item.stance]}: </span>
      </span>
      <div className="min-w-0">
        <p>
          <Title item={item} />
        </p>
        <p className="text-xs text-ink-3">
          {evidenceLine(item, all)} · added by <bdi>{item.createdBy.name}</bdi>
        </p>
        {item.kind === 'LINK' && item.file && (
          <p className="text-xs text-ink-3">
            <a
              href={paths.evidenceFile(item.id)}
              target="_blank"
              rel="noreferrer noopener"
              className={linkLook}
            >
              The page as it was fetched
            </a>
          </p>
        )}
        {item.withdrawn && (
          <p className="flex items-start gap-1.5 text-xs text-warn">
            <Undo2 aria-hidden="true" className="mt-px size-3.5 shrink-0" />
            <span dir="auto" className="wrap-anywhere">
              Its publisher took it back <Time iso={item.withdrawn.at} />: {item.withdrawn.reason}
            </span>
          </p>
        )}
        {item.file?.damage && (
          <p className="flex items-start gap-1.5 text-xs text-danger">
            <FileWarning aria-hidden="true" className="mt-px shrink-0" />
            <span>
              {fileDamageWords[item.file.damage]} Choose the same file again as evidence to put it back.
            </span>
          </p>
        )}
        {plainAddress && <p className="text-xs break-all text-ink-3">{plainAddress}</p>}
        {item.excerpt && (
          <blockquote
            dir="auto"
            className="mt-1 border-s-2 border-rule ps-2 font-serif text-ink-2 whitespace-pre-line"
          >
            {item.excerpt}
          </blockquote>
        )}
        {suggestions}
      </div>
      <div className="flex flex-col items-end gap-1">
        {item.confidential && <ConfidentialTag />}
        <Tag>{item.stance === 'CONTEXT' ? 'context' : roleWord[item.role]}</Tag>
        {actions}
      </div>
    </li>
  );
}
