'use client';

import { useClaim } from '#components/claim/claim-context.ts';
import { Notice } from '#components/ui/notice.tsx';
import { isSettled } from '#lib/domain/stage.ts';

/** Says before saving that a signed-off claim goes back to review. */
export function ReopensNotice() {
  const { claim } = useClaim();
  if (!isSettled(claim.stage)) return null;
  return <Notice tone="warn">This claim is signed off. Saving this reopens it for review.</Notice>;
}
