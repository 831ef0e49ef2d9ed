import { z } from 'zod';
import { roleWords } from '#components/members/role-words.ts';
import type { AccessEntry } from '#lib/domain/shapes/access-entry.ts';
import { roleSchema } from '#lib/domain/access/role.ts';
import { isolated } from '#lib/domain/text/direction.ts';

const closed = z.object({ userId: z.string(), why: z.string() });
const ended = z.object({ ended: z.number() });
const roleAfter = z.object({ role: roleSchema });
const handedOver = z.object({ to: z.string().nullable() });
const resetBy = z.object({ by: z.string() });
const refusedCommand = z.object({ command: z.string() });
const noticed = z.object({
  times: z.number(),
  people: z.array(z.object({ userId: z.string(), times: z.number() })),
  networks: z.array(z.string()),
  morePeople: z.number(),
  moreNetworks: z.number(),
});

const ends: Record<string, (who: string) => string> = {
  'signed-out': (who) => `${who} signed out.`,
  'signed-in-anew': (who) => `${who} signed in anew, which ended the session before.`,
  'too-long': (who) => `A session of ${who} ended after the longest time one lasts.`,
  idle: (who) => `A session of ${who} ended unused.`,
  disabled: (who) => `A session of ${who} ended because the account is disabled.`,
};

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function and(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

/** What was noticed: how often, at whose account, from where. */
function noticedWords(
  what: (times: number) => string,
  { after }: AccessEntry,
  nameOf: (id: string) => string,
): string {
  const parsed = noticed.safeParse(after);
  if (!parsed.success) return `${what(1)}.`;
  const { times, people, networks, morePeople, moreNetworks } = parsed.data;
  const whose = people.map((one) =>
    people.length > 1 ? `${nameOf(one.userId)} (${one.times})` : nameOf(one.userId),
  );
  if (morePeople > 0) whose.push(count(morePeople, 'other person', 'other people'));
  const from = networks.map((network) => (network === 'signed in' ? 'a session' : network));
  if (moreNetworks > 0) from.push(count(moreNetworks, 'other network'));
  const about = whose.length > 0 ? `: ${and(whose)}` : '';
  return `${what(times)}${about}${from.length > 0 ? `, from ${and(from)}` : ''}.`;
}

function roleOf(value: unknown): string {
  const parsed = roleAfter.safeParse(value);
  return parsed.success ? roleWords[parsed.data.role].label.toLowerCase() : 'member';
}

/** An entry about access in words. `names` has people by their id and by their membership's. */
export function accessWords(entry: AccessEntry, names: Readonly<Record<string, string>>): string {
  const nameOf = (id: string | null) =>
    id === null ? 'Nobody here' : isolated(names[id] ?? 'Someone who left');
  const who = nameOf(entry.actorId);
  const about = nameOf(entry.entityId);
  switch (entry.type) {
    case 'session.opened':
      return `${who} signed in.`;
    case 'session.entered':
      return `${who} turned to this workspace.`;
    case 'session.closed': {
      const parsed = closed.safeParse(entry.after);
      const whose = nameOf(parsed.data?.userId ?? entry.actorId);
      return ends[parsed.data?.why ?? '']?.(whose) ?? `A session of ${whose} ended.`;
    }
    case 'session.revoked':
      return `${who} ended a session of theirs.`;
    case 'session.others-revoked': {
      const parsed = ended.safeParse(entry.after);
      return `${who} ended ${count(parsed.data?.ended ?? 1, 'other session')} of theirs.`;
    }
    case 'sign-in.failed':
      return noticedWords((n) => count(n, 'failed sign-in'), entry, nameOf);
    case 'limit.hit':
      return noticedWords((n) => `A limit was hit ${n === 1 ? 'once' : count(n, 'time')}`, entry, nameOf);
    case 'origin.refused':
      return noticedWords((n) => `${count(n, 'request')} from another site refused`, entry, nameOf);
    case 'permission.refused': {
      const parsed = refusedCommand.safeParse(entry.after);
      return `${who} was refused “${(parsed.data?.command ?? 'something').replaceAll('-', ' ')}”.`;
    }
    case 'password.changed':
      return `${who} changed their password, which ended their sessions.`;
    case 'password.reset':
      return resetBy.safeParse(entry.after).success
        ? `Whoever runs the server set a new password for ${about}.`
        : `${about} set a new password by a link that was sent to them.`;
    case 'address.confirmed':
      return `${about} confirmed their address.`;
    case 'person.renamed':
      return `${about} changed their name.`;
    case 'member.invited':
      return `${who} invited somebody as ${roleOf(entry.after)}.`;
    case 'invitation.accepted':
      return `${who} accepted an invitation.`;
    case 'invitation.withdrawn':
      return `${who} withdrew an invitation.`;
    case 'member.joined':
      return `${about} joined as ${roleOf(entry.after)}.`;
    case 'member.role-changed':
      return `${who} made ${about} ${roleOf(entry.after)}.`;
    case 'member.disabled':
      return `${who} disabled ${about}.`;
    case 'member.work-handed-over': {
      const to = handedOver.safeParse(entry.after).data?.to ?? null;
      return `${who} handed the work of ${about} over to ${to === null ? 'nobody' : nameOf(to)}.`;
    }
    case 'claim.name-looked-at':
      return `${who} looked at the name of a source off the record.`;
    case 'member.enabled':
      return `${who} enabled ${about} again.`;
  }
}
