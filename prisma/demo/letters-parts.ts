import type { DemoEvidence, DemoHop } from './shape.ts';

/** A chain that leads to this article through KCNA, whose dispatch the report quotes. */
export const viaKcna = (party: string, cue: string): DemoHop[] => [
  {
    source: party,
    cue,
    mode: 'PARAPHRASE',
    note: 'The letter itself has not been seen; Russian officials have not confirmed it.',
  },
  {
    source: 'KCNA',
    cue: 'claims',
    mode: 'DOCUMENT',
    check: 'VERIFIED',
    note: 'The report quotes the agency’s dispatch.',
  },
];

/** The dispatch of KCNA with these words. */
export const dispatch = (excerpt: string): DemoEvidence => ({
  title: 'KCNA dispatch, as quoted in the report',
  kind: 'NOTE',
  stance: 'SUPPORTS',
  role: 'SECONDARY',
  firstHand: true,
  publisher: 'KCNA',
  excerpt,
});

/** The report the sample article retells, with these words. */
export const report = (
  excerpt: string,
  more: Partial<Pick<DemoEvidence, 'title' | 'capturedText'>> = {},
): DemoEvidence => ({
  title: 'Report on the letters',
  kind: 'NOTE',
  stance: 'SUPPORTS',
  role: 'SECONDARY',
  publisher: 'Report on the letters',
  citesSources: ['KCNA'],
  excerpt,
  ...more,
});

export const noComment: DemoEvidence = {
  title: 'Moscow: no confirmation so far',
  kind: 'NOTE',
  stance: 'CONTEXT',
  role: 'SECONDARY',
  publisher: 'Report on the letters',
  excerpt: 'Russian officials haven’t confirmed the authenticity of the reports.',
};
