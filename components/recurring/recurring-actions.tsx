'use client';

import { Check, Copy, Link2, MapPinPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { MenuItem } from '#components/ui/overlay/menu.tsx';
import { MoreMenu } from '#components/ui/overlay/more-menu.tsx';
import type { ClaimRelation } from '#lib/domain/values/claim-link.ts';
import { relationWord } from './link-change.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface RecurringActionsProps {
  statement: string;
  mayLink: boolean;
  mayCopy: boolean;
  /** What is chosen so far, where a choice is done later; absent where each is done at once. */
  chosen?: { relation: ClaimRelation | null; copy: boolean };
  onRelation: (relation: ClaimRelation) => void;
  onCopy: () => void;
  /** Says that the passage being recorded is one more of that claim; absent where nothing is being recorded. */
  onStandsHere?: (() => void) | undefined;
  busy?: boolean;
}

interface ActionProps {
  words: string;
  statement: string;
  icon: ReactNode;
  pressed: boolean | undefined;
  busy: boolean;
  onPress: () => void;
}

function Action({ words, statement, icon, pressed, busy, onPress }: ActionProps) {
  return (
    <Button
      size="sm"
      icon={pressed ? <Check aria-hidden="true" /> : icon}
      variant={pressed ? 'primary' : 'default'}
      aria-label={`${words}: “${isolated(statement)}”`}
      aria-pressed={pressed}
      busy={busy}
      onClick={onPress}
    >
      {words}
    </Button>
  );
}

const lessCommon = ['CONTRADICTS', 'UPDATES'] as const satisfies readonly ClaimRelation[];

/** What can be done with a claim that was checked before: the two usual things by one press, the others in a menu. */
export function RecurringActions(props: RecurringActionsProps) {
  const { statement, mayLink, mayCopy, chosen, onRelation, onCopy, onStandsHere, busy = false } = props;
  const other = lessCommon.find((relation) => relation === chosen?.relation);
  return (
    <div className="mt-1.5 flex flex-wrap gap-1.5">
      {onStandsHere && (
        <Action
          words="It stands here too"
          statement={statement}
          icon={<MapPinPlus aria-hidden="true" />}
          pressed={undefined}
          busy={busy}
          onPress={onStandsHere}
        />
      )}
      {mayLink && (
        <Action
          words="Same claim"
          statement={statement}
          icon={<Link2 aria-hidden="true" />}
          pressed={chosen && chosen.relation === 'SAME_AS'}
          busy={busy}
          onPress={() => onRelation('SAME_AS')}
        />
      )}
      {other && (
        <Action
          words={`${relationWord[other].TO} it`}
          statement={statement}
          icon={null}
          pressed
          busy={busy}
          onPress={() => onRelation(other)}
        />
      )}
      {mayCopy && (
        <Action
          words="Copy findings"
          statement={statement}
          icon={<Copy aria-hidden="true" />}
          pressed={chosen?.copy}
          busy={busy}
          onPress={onCopy}
        />
      )}
      {mayLink && (
        <MoreMenu label={`More ways to link “${isolated(statement)}”`}>
          {lessCommon.map((relation) => (
            <MenuItem key={relation} onSelect={() => onRelation(relation)}>
              This claim {relationWord[relation].TO.toLowerCase()} it
            </MenuItem>
          ))}
        </MoreMenu>
      )}
    </div>
  );
}
