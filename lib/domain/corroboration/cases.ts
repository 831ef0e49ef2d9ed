import { defaultRule, type CorroborationInput, type EvidenceItem, type Party } from './input.ts';
import { textPrint } from './text-print.ts';

// Short ways to write down a claim's evidence in tests.

export function item(
  id: string,
  parts: Partial<Omit<EvidenceItem, 'id' | 'print'>> & { text?: string } = {},
): EvidenceItem {
  const { text, ...rest } = parts;
  return {
    id,
    title: id,
    publisherId: null,
    stance: 'SUPPORTS',
    role: 'SECONDARY',
    provenance: 'UNKNOWN',
    citedSourceIds: [],
    citedEvidenceIds: [],
    ...rest,
    print: text === undefined ? null : textPrint(text),
  };
}

/** An item whose publisher knows first-hand. */
export function firstHand(
  id: string,
  publisherId: string,
  parts: Parameters<typeof item>[1] = {},
): EvidenceItem {
  return item(id, { provenance: 'FIRST_HAND', publisherId, ...parts });
}

/** An item that cites sources, written `kcna`, or evidence, written `#e1`. */
export function cites(id: string, cited: string[], parts: Parameters<typeof item>[1] = {}): EvidenceItem {
  return item(id, {
    provenance: 'CITES',
    citedSourceIds: cited.filter((each) => !each.startsWith('#')),
    citedEvidenceIds: cited.filter((each) => each.startsWith('#')).map((each) => each.slice(1)),
    ...parts,
  });
}

/** Parties from `{ kcna: 'dprk', dprk: null }`; a name with `!` in front is discredited. */
export function parties(control: Record<string, string | null>): Map<string, Party> {
  return new Map(
    Object.entries(control).map(([key, controlledById]) => {
      const id = key.replace('!', '');
      return [id, { id, name: id, controlledById, discredited: key.startsWith('!') }];
    }),
  );
}

export const world = parties({
  dprk: null,
  kcna: 'dprk',
  rodong: 'dprk',
  kremlin: null,
  tass: 'kremlin',
  reuters: null,
  ap: null,
  yonhap: null,
  un: null,
});

export function given(evidence: EvidenceItem[], more: Partial<CorroborationInput> = {}): CorroborationInput {
  return { evidence, parties: world, distinctPairs: [], rule: defaultRule, ...more };
}
