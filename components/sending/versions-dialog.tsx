'use client';

import { FailureNotice } from './failure-notice.tsx';
import type { Failure } from './send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';

/** A field of two versions that differ, in words. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

export interface VersionsDialogProps {
  title: string;
  /** What differs; none when both are the same. */
  rows: readonly Difference[];
  busy: boolean;
  problem: Failure | null;
  onLater: () => void;
  onTheirs: () => void;
  onMine: () => void;
}

/** Mine beside theirs, when two people changed one thing. Nothing is decided by closing it. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { title, rows, busy, problem, onLater, onTheirs, onMine } = props;
  return (
    <Dialog
      open
      size="lg"
      title={title}
      description="Nothing was overwritten, and what you typed is kept until you choose."
      canDismiss={!busy}
      onOpenChange={onLater}
      footer={
        <>
          <Button disabled={busy} onClick={onLater}>
            Decide later
          </Button>
          <Button disabled={busy} onClick={onTheirs}>
            Take theirs
          </Button>
          <Button variant="primary" busy={busy} onClick={onMine}>
            Keep mine
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">What you typed and what is stored are the same.</p>
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>Field</Th>
              <Th>Mine</Th>
              <Th>Theirs</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <Th scope="row" className="border-t border-rule py-2.5 align-top">
                  {row.label}
                </Th>
                {[row.mine, row.theirs].map((words, at) => (
                  <Td key={at} dir="auto" className="align-top wrap-anywhere whitespace-pre-line">
                    {words || <span className="text-ink-3">nothing</span>}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {problem && <FailureNotice problem={problem} />}
    </Dialog>
  );
}
