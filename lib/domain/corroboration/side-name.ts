export const sideNames = ['SUPPORTS', 'REFUTES'] as const;
/** On which side evidence stands; `CONTEXT` is on none. */
export type SideName = (typeof sideNames)[number];

export const otherSide = { SUPPORTS: 'REFUTES', REFUTES: 'SUPPORTS' } as const satisfies Record<
  SideName,
  SideName
>;
