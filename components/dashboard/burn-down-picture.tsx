import type { StoryOverTime } from '#lib/queries/dashboard/dashboard-story.ts';

const height = 180;
const top = 16;
const ground = height - 24;

interface BurnDownPictureProps {
  story: StoryOverTime;
  nowIso: string;
  /** Where a step is told. */
  anchor: (nth: number) => string;
}

/** What was left at each moment up to now, and when the story is due; each step leads to where it is told. */
export function BurnDownPicture({ story: { steps, dueAt }, nowIso, anchor }: BurnDownPictureProps) {
  const begin = Date.parse(steps[0]?.at ?? nowIso);
  const end = Math.max(Date.parse(nowIso), Date.parse(dueAt ?? nowIso), begin + 1);
  const most = Math.max(1, ...steps.map(({ claims }) => claims));
  const x = (iso: string) => ((Date.parse(iso) - begin) / (end - begin)) * 96 + 2;
  const y = (count: number) => ground - (count / most) * (ground - top);
  return (
    <div className="num flex gap-2">
      <svg aria-hidden="true" width={26} height={height} className="shrink-0">
        {[...new Set([most, Math.round(most / 2)])].map((count) => (
          <text key={count} x="100%" y={y(count) + 4} textAnchor="end" className="fill-ink-3 text-2xs">
            {count}
          </text>
        ))}
      </svg>
      <svg
        role="group"
        aria-label="Open claims over time"
        width="100%"
        height={height}
        className="min-w-0 flex-1 overflow-visible"
      >
        {[most, Math.round(most / 2)].map((count, nth) => (
          <line key={nth} x1="0" x2="100%" y1={y(count)} y2={y(count)} className="stroke-rule" />
        ))}
        {steps.map((step, nth) => {
          const until = steps[nth + 1]?.at ?? nowIso;
          const span = { x: `${x(step.at)}%`, width: `${Math.max(0, x(until) - x(step.at))}%` };
          return (
            <g key={step.at} aria-hidden="true">
              <rect
                {...span}
                y={y(step.open)}
                height={y(step.ready) - y(step.open)}
                className="fill-unverified-mark"
              />
              <rect
                {...span}
                y={y(step.ready)}
                height={ground - y(step.ready)}
                className="fill-confirmed-mark"
              />
              <line
                x1={`${x(step.at)}%`}
                x2={`${x(until)}%`}
                y1={y(step.claims)}
                y2={y(step.claims)}
                strokeDasharray="3 3"
                className="stroke-ink-3"
              />
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={ground} y2={ground} className="stroke-control" />
        {dueAt !== null && Date.parse(dueAt) >= begin && (
          <g aria-hidden="true">
            <line
              x1={`${x(dueAt)}%`}
              x2={`${x(dueAt)}%`}
              y1={top - 6}
              y2={ground}
              strokeWidth={1.5}
              className="stroke-false-mark"
            />
            <text x={`${x(dueAt)}%`} y={height - 8} textAnchor="middle" className="fill-danger text-2xs">
              due
            </text>
          </g>
        )}
        <text
          aria-hidden="true"
          x={`${x(nowIso)}%`}
          y={top - 6}
          textAnchor={x(nowIso) > 90 ? 'end' : 'middle'}
          className="fill-ink-3 text-2xs"
        >
          now
        </text>
        {steps.map((step, nth) => {
          const words = `${step.open} open of ${step.claims}, ${step.ready} of them ready`;
          return (
            <a
              key={step.at}
              href={`#${anchor(nth)}`}
              aria-label={`Step ${nth + 1}: ${words}`}
              className="group"
            >
              <title>{words}</title>
              <circle cx={`${x(step.at)}%`} cy={y(step.open)} r={9} className="fill-transparent" />
              <circle
                cx={`${x(step.at)}%`}
                cy={y(step.open)}
                r={4}
                strokeWidth={1.5}
                className="fill-sheet stroke-ink group-hover:fill-ink"
              />
            </a>
          );
        })}
      </svg>
    </div>
  );
}
