/**
 * The commands that add a thing and see no revision, with the field that names what it is added to, if any. Sent a
 * second time in other words after an answer was lost, they could add two things where one was meant.
 */
export const addingCommands = {
  'add-evidence': 'claimId',
  'ask-party': 'claimId',
  'record-claim': 'articleId',
  'create-source': null,
  'import-article': null,
  'import-claims': 'articleId',
  'invite-member': null,
  'make-report': null,
  'schedule-report': null,
} as const;

/**
 * Those that see no revision and leave the same behind however often they are done.
 * @internal A test demands that each command without a revision is here or above.
 */
export const settlingCommands = [
  'dismiss-changed-verdicts',
  'link-claims',
  'unlink-claims',
  'add-appearance',
  'remove-appearance',
  'restore-appearance',
  'mark-copy',
  'undo-mark-copy',
  'tell-apart',
  'undo-tell-apart',
  'tell-people-apart',
  'undo-tell-people-apart',
  'withdraw-invitation',
  'say-no-claim',
  'undo-say-no-claim',
  'cancel-report',
  'restore-article',
  'restore-claim',
  'restore-evidence',
  'restore-response',
] as const;

function isAdding(command: string): command is keyof typeof addingCommands {
  return Object.hasOwn(addingCommands, command);
}

/** What it means that something is sent again, after an answer to it was lost. */
export interface SentAgain {
  /** What it adds to, as text: in other words it takes the place of what was sent before. `null` for what adds nothing. */
  addsTo: string | null;
  /** It sees no revision and adds nothing: wanted again after something else was done, it is meant anew. */
  settles: boolean;
}

/** What belongs to a person, such as the workspace they look at, is settled in this way. */
export const settling: SentAgain = { addsTo: null, settles: true };

/** What it means that `input` is sent again to a command. */
export function sentAgain(command: string, input: object): SentAgain {
  if (!isAdding(command)) return { addsTo: null, settles: !('revision' in input) };
  const field = addingCommands[command];
  const to: unknown = field && Reflect.get(input, field);
  return { addsTo: `${command} ${typeof to === 'string' ? to : ''}`, settles: false };
}
