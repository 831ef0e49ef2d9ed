import { Notice } from '#components/ui/notice.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { UndoDiscredit } from './undo-discredit.tsx';

interface StandingNoticeProps {
  source: SourceDetail;
  mayUndo: boolean;
}

/** Says that a source is discredited, since when and why, with the way back for those who may. */
export function StandingNotice({ source, mayUndo }: StandingNoticeProps) {
  if (source.discredited === null) return null;
  return (
    <div className="mb-4.5">
      <Notice
        tone="danger"
        title={
          <>
            Discredited <Time iso={source.discredited.at} />
          </>
        }
        action={mayUndo && <UndoDiscredit source={source} />}
      >
        <p dir="auto" className="whitespace-pre-line wrap-anywhere">
          {source.discredited.reason}
        </p>
        <p>
          Evidence from it, or from those it controls
          {source.discredited.from !== null && `, published on or after ${source.discredited.from}`}, is
          listed but not counted.
        </p>
      </Notice>
    </div>
  );
}
