import { Check, CircleQuestionMark, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { Tag } from '#components/ui/tag.tsx';
import type { HopCheck } from '#lib/domain/attribution.ts';
import type { EvidenceDetail, HopDetail } from '#lib/domain/shapes/claim-detail.ts';
import { NameOnRequest } from './name-on-request.tsx';
import { checkWord, hopWords } from './hop-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

const checkLook = {
  UNCHECKED: { icon: <CircleQuestionMark />, text: 'text-unverified', tone: 'plain' },
  VERIFIED: { icon: <Check />, text: 'text-ok', tone: 'ok' },
  MISATTRIBUTED: { icon: <X />, text: 'text-danger', tone: 'danger' },
} as const satisfies Record<HopCheck, { icon: ReactNode; text: string; tone: string }>;

interface StepProps {
  check: HopCheck;
  last: boolean;
  tag?: ReactNode;
  children: ReactNode;
}

/** One node of the line from the one said to know down to this article. */
export function ChainStep({ check, last, tag, children }: StepProps) {
  const { icon, text } = checkLook[check];
  return (
    <li className={cx('relative grid grid-cols-[22px_1fr_auto] gap-2.5', !last && 'pb-3')}>
      {!last && (
        <span
          aria-hidden="true"
          className="absolute top-5 -bottom-0.5 left-2.5 border-l-[1.5px] border-rule"
        />
      )}
      <span
        aria-hidden="true"
        className={cx(
          'z-1 grid size-[21px] place-items-center rounded-full border-[1.5px] border-rule bg-sheet [&_svg]:size-3',
          text,
        )}
      >
        {icon}
      </span>
      <div className="min-w-0">{children}</div>
      {tag}
    </li>
  );
}

interface HopItemProps {
  hop: HopDetail;
  evidence: readonly EvidenceDetail[];
}

export function HopItem({ hop, evidence }: HopItemProps) {
  const words = hopWords(hop);
  const settledBy = evidence.find((item) => item.id === hop.checkEvidenceId);
  const notes = [hop.checkNote, settledBy ? `Settled by “${isolated(settledBy.title)}”.` : null].filter(
    (note) => note !== null,
  );
  return (
    <ChainStep
      check={hop.check}
      last={false}
      tag={
        <span>
          <Tag tone={checkLook[hop.check].tone}>{checkWord[hop.check]}</Tag>
        </span>
      }
    >
      <p>
        {hop.shown === 'ON_REQUEST' ? (
          <NameOnRequest hop={hop} />
        ) : (
          <b className="font-semibold">
            <bdi>{hop.source.name}</bdi>
          </b>
        )}
        {words && <span className="text-ink-2"> {words}</span>}
      </p>
      {notes.length > 0 && <p className="text-xs text-ink-3">{notes.join(' ')}</p>}
    </ChainStep>
  );
}
