/** One entry of a workspace's log about who came in, was refused, and who may. */
export interface AccessEntry {
  sequence: number;
  at: string;
  type: AccessType;
  /** Who did it; `null` when nobody of the workspace did. */
  actorId: string | null;
  /** What it is about, as an id: of a look at a name the claim, and not whose name it was. */
  entityId: string;
  before: unknown;
  after: unknown;
}

/** Every type of event that the page on access shows. */
export const accessTypes = [
  'session.opened',
  'session.entered',
  'session.closed',
  'session.revoked',
  'session.others-revoked',
  'sign-in.failed',
  'limit.hit',
  'origin.refused',
  'permission.refused',
  'password.changed',
  'password.reset',
  'address.confirmed',
  'person.renamed',
  'member.invited',
  'invitation.accepted',
  'invitation.withdrawn',
  'member.joined',
  'member.role-changed',
  'member.disabled',
  'member.enabled',
  'member.work-handed-over',
  'claim.name-looked-at',
] as const;

export type AccessType = (typeof accessTypes)[number];

/** Those that are about somebody who was not let in or went too far. */
export const refusedTypes: ReadonlySet<AccessType> = new Set<AccessType>([
  'sign-in.failed',
  'limit.hit',
  'origin.refused',
  'permission.refused',
]);

/** A page of them, newest first, with the names of the people by user id and by the id of their membership. */
export interface AccessPage {
  entries: AccessEntry[];
  names: Record<string, string>;
  /** The statements of the claims that entries are about and that are still there, by id. */
  claims: Record<string, string>;
  /** Where the next page begins, or `null` on the last. */
  next: number | null;
}
