/** On which side evidence stands; `CONTEXT` is on none. */
export type SideName = 'SUPPORTS' | 'REFUTES';

export const sideNames = ['SUPPORTS', 'REFUTES'] as const satisfies readonly SideName[];

export const otherSide = { SUPPORTS: 'REFUTES', REFUTES: 'SUPPORTS' } as const satisfies Record<
  SideName,
  SideName
>;
