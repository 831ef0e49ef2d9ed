import { Notice } from '#components/ui/notice.tsx';

/** That an upgrade still goes on beside the service, and how far it is. */
export function UpgradeNotice({ progress }: { progress: string }) {
  return (
    <Notice tone="info" title="The last upgrade is being finished">
      Under way: {progress}. Everything can be used meanwhile; some of it may be slower, or not know all that
      is older yet.
    </Notice>
  );
}
