import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';

type Reliability = NonNullable<SourceDetail['reliability']>;

/** The Admiralty grades of sources, with the letter they are known by. */
export const reliabilityWord = {
  A: 'A · completely reliable',
  B: 'B · usually reliable',
  C: 'C · fairly reliable',
  D: 'D · not usually reliable',
  E: 'E · unreliable',
  F: 'F · can’t be judged',
} satisfies Record<Reliability, string>;
