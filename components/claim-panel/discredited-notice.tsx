import { Notice } from '#components/ui/notice.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { paths } from '#lib/web/paths.ts';

/** Says which discredited sources the claim rests on. */
export function DiscreditedNotice({ claim }: { claim: ClaimDetail }) {
  if (claim.restsOnDiscredited.length === 0) return null;
  return (
    <div className="border-b border-rule px-4.5 py-3">
      <Notice tone="danger" title="This claim rests on a discredited source">
        <ul>
          {claim.restsOnDiscredited.map(({ id, name, at, reason }) => (
            <li key={id}>
              <a href={paths.source(id)} className="underline underline-offset-2">
                {name}
              </a>
              , <Time iso={at} />: {reason}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
