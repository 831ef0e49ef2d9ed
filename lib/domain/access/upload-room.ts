import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** How much the files of evidence may take on the disk, in bytes, and when unused ones go. */
export interface UploadRoom {
  ofPerson: number;
  ofWorkspace: number;
  /** After how many days an upload that was never attached to anything is removed. */
  unusedDays: number;
}

/** What is stored or on its way already, in bytes. */
export interface UploadsUsed {
  byPerson: number;
  byWorkspace: number;
}

/** Why an upload of `bytes` finds no room beside what there is, or `null` when it does. */
export function refusalOfUpload(used: UploadsUsed, bytes: number, room: UploadRoom): Refusal | null {
  const { ofPerson, ofWorkspace, unusedDays } = room;
  if (used.byPerson + bytes > ofPerson) {
    return {
      code: 'no-room',
      of: 'person',
      usedBytes: used.byPerson,
      limitBytes: ofPerson,
      unusedDays,
    };
  }
  if (used.byWorkspace + bytes > ofWorkspace) {
    return {
      code: 'no-room',
      of: 'workspace',
      usedBytes: used.byWorkspace,
      limitBytes: ofWorkspace,
      unusedDays,
    };
  }
  return null;
}
