import type { Importance } from '#lib/domain/values/importance.ts';
import type { ClaimRow } from '#lib/queries/claims/claims-list-rows.ts';
import { evidenceMarks, type EvidenceMark } from './evidence-marks.ts';
import { sayersWords } from './sayers-words.ts';

/** What the list draws of a claim. It goes to the browser beside the markup, so it holds that and leaves out what is usual. */
export interface ListLine extends Pick<
  ClaimRow,
  'id' | 'statement' | 'article' | 'confirmation' | 'stage' | 'createdAt'
> {
  /** Normal where it is left out. */
  importance?: Importance;
  /** Nobody where it is left out. */
  assignee?: NonNullable<ClaimRow['assignee']>;
  /** In words; left out where nobody is named. */
  sayers?: string;
  marks?: EvidenceMark[];
  due?: string;
  overdue?: true;
}

function lineOf(claim: ClaimRow): ListLine {
  const { id, statement, article, confirmation, stage, createdAt, importance, assignee, due } = claim;
  const marks = evidenceMarks(claim);
  return {
    id,
    statement,
    article,
    confirmation,
    stage,
    createdAt,
    ...(importance !== 'NORMAL' && { importance }),
    ...(assignee && { assignee }),
    ...(claim.sayers.length > 0 && { sayers: sayersWords(claim.sayers) }),
    ...(marks.length > 0 && { marks }),
    ...(due !== null && { due }),
    ...(claim.overdue && { overdue: true }),
  };
}

const known = new WeakMap<readonly ClaimRow[], readonly ListLine[]>();

/** The lines of a page of claims; of one that is told again the same array, so that they need not be drawn again either. */
export function linesOf(claims: readonly ClaimRow[]): readonly ListLine[] {
  const before = known.get(claims);
  if (before) return before;
  const lines = claims.map(lineOf);
  known.set(claims, lines);
  return lines;
}
