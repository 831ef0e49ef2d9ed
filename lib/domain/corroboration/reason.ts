/** On which side evidence stands; `CONTEXT` is on none. */
export type SideName = 'SUPPORTS' | 'REFUTES';

/** Why the count is what it is. Each names the evidence it rests on; parties are source ids. */
export type Reason =
  | {
      kind: 'one-origin';
      side: SideName;
      /** The parties the items name, of one controlling party. */
      partyIds: string[];
      /** Items that have it from there; the others are the party's own. */
      citingIds: string[];
      /** Some of those have knowledge from elsewhere too, and count for that. */
      elsewhere: boolean;
      evidenceIds: string[];
    }
  | { kind: 'common-control'; side: SideName; originId: string; partyIds: string[]; evidenceIds: string[] }
  | {
      kind: 'near-duplicates';
      /** What follows: all come to one origin, they have one in common, or nothing. */
      so: 'ONE' | 'SHARED' | 'NOTHING';
      evidenceIds: string[];
    }
  | { kind: 'kept-apart'; evidenceIds: string[]; why: string }
  | { kind: 'unknown-provenance'; side: SideName; evidenceIds: string[] }
  | { kind: 'circular'; side: SideName; evidenceIds: string[] }
  | { kind: 'discredited'; partyIds: string[]; evidenceIds: string[] }
  | { kind: 'control-cycle'; partyIds: string[]; evidenceIds: string[] }
  | { kind: 'primary'; side: SideName; evidenceIds: string[] }
  | { kind: 'both-sides'; evidenceIds: string[] }
  | { kind: 'enough-origins'; side: SideName; origins: number; needed: number; evidenceIds: string[] }
  | {
      kind: 'too-few-origins';
      side: SideName;
      origins: number;
      needed: number;
      primaryWouldDo: boolean;
      /** Parties who were asked, have not answered, and would be the origin that is missing. */
      awaitedIds: string[];
      evidenceIds: string[];
    }
  | { kind: 'no-evidence'; evidenceIds: [] };
