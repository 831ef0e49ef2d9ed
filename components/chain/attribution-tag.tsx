import { Check, CircleQuestionMark, CircleX } from 'lucide-react';
import { Tag } from '#components/ui/tag.tsx';
import { attributionOf } from '#lib/domain/attribution.ts';
import type { HopDetail } from '#lib/domain/shapes/claim-detail.ts';

const looks = {
  VERIFIED: { tone: 'ok', icon: <Check aria-hidden="true" />, words: 'They said it' },
  UNCHECKED: {
    tone: 'muted',
    icon: <CircleQuestionMark aria-hidden="true" />,
    words: 'Attribution unchecked',
  },
} as const;

/** Whether they said it, beside whether it is true. Nothing while nobody is named. */
export function AttributionTag({ hops }: { hops: readonly HopDetail[] }) {
  if (hops.length === 0) return null;
  const { status } = attributionOf(hops.map(({ source, check }) => ({ party: source.name, check })));
  if (status === 'MISATTRIBUTED') {
    return (
      <span className="inline-flex h-[22px] items-center gap-1.25 rounded-full bg-danger-soft px-2 text-xs font-semibold text-danger [&_svg]:size-3.5">
        <CircleX aria-hidden="true" />
        Misattributed
      </span>
    );
  }
  const { tone, icon, words } = looks[status];
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  );
}
