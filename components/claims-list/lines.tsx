import { ConfirmationBadge, ImportanceArrow, StageTag } from '#components/claim/status-badge.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { cx } from '#components/ui/cx.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { timeWords } from '#components/ui/time/time-words.ts';
import { paths } from '#lib/web/paths.ts';
import type { ListLine } from './list-line.ts';
import { sayersWords } from './sayers-words.ts';

/** A moment, which `writeTimes` puts into the reader's words. */
function Moment({ iso }: { iso: string }) {
  return <time dateTime={iso}>{timeWords(iso, 'short', 'UTC', Date.parse(iso))}</time>;
}

// The roles keep it a table to a screen reader, which block layout would undo on a phone. How a line looks is said once,
// by `claim-rows`.
function Line({ claim, list }: { claim: ListLine; list: string | undefined }) {
  return (
    <tr role="row">
      <td role="cell">
        <span className="status">
          <ConfirmationBadge confirmation={claim.confirmation} />
          <ImportanceArrow importance={claim.importance ?? 'NORMAL'} />
        </span>
      </td>
      <td role="cell">
        <a data-claim-link="" dir="auto" href={paths.article(claim.article.id, claim.id, list)}>
          {claim.statement}
        </a>
        <span dir="auto">{claim.article.headline}</span>
        {claim.sayers && <span className="sayers">{claim.sayers}</span>}
        {claim.marks && (
          <span className="marks">
            {claim.marks.map(({ words, tone }) => (
              <Tag key={words} tone={tone}>
                {words}
              </Tag>
            ))}
          </span>
        )}
      </td>
      <td role="cell">
        <span>{claim.sayers ?? sayersWords([])}</span>
      </td>
      <td role="cell">
        <StageTag stage={claim.stage} />
      </td>
      <td role="cell">
        {claim.assignee ? (
          <Avatar id={claim.assignee.id} name={claim.assignee.name} />
        ) : (
          <span className="nobody">nobody</span>
        )}
      </td>
      <td role="cell">
        <Moment iso={claim.createdAt} />
        {claim.due && (
          <span className={cx('due', claim.overdue && 'text-danger')}>
            {claim.overdue && <Icon name="late" />}
            {claim.overdue ? 'overdue: ' : 'due '}
            <Moment iso={claim.due} />
          </span>
        )}
      </td>
    </tr>
  );
}

interface LinesProps {
  claims: readonly ListLine[];
  /** The filters and the order of the list, as its address has them; empty where it has none. */
  list: string;
}

/** The rows of the table of claims. */
export function Lines({ claims, list }: LinesProps) {
  const params = list === '' ? undefined : list;
  return claims.map((claim) => <Line key={claim.id} claim={claim} list={params} />);
}
