import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { may, permissions, refusal, type Actor, type Permission, type PolicyFacts } from './policy.ts';
import { includesRole, roles, type Role } from './role.ts';

const me = 'me';
const actor = (role: Role): Actor => ({ userId: me, workspaceId: 'desk', role });

// What each role may do: V viewer, R reviewer, E editor, A admin. `own` is what they recorded themselves,
// `self` to take free work or give back theirs.
const matrix: Record<Permission, Record<string, string>> = {
  'workspace.read': { any: 'VREA' },
  'workspace.leave': { any: 'VREA' },
  'export.read': { any: 'VREA' },
  'report.manage': { own: 'VREA', any: 'EA' },
  'article.import': { any: 'REA' },
  'article.edit': { any: 'REA' },
  'article.schedule': { any: 'EA' },
  'article.publish': { any: 'EA' },
  'article.correct': { any: 'EA' },
  'article.delete': { own: 'REA', any: 'EA' },
  'claim.record': { any: 'REA' },
  'claim.edit': { any: 'REA' },
  'claim.delete': { own: 'REA', any: 'EA' },
  'claim.confirm': { any: 'REA' },
  'claim.assign': { take: 'REA', giveBack: 'REA', any: 'EA', steal: 'EA', handOver: 'EA' },
  'claim.schedule': { any: 'EA' },
  'claim.ask-sign-off': { any: 'REA' },
  'claim.sign-off': { any: 'EA' },
  'claim.reopen': { any: 'EA' },
  'evidence.add': { any: 'REA' },
  'evidence.edit': { any: 'REA' },
  'evidence.delete': { own: 'REA', any: 'EA' },
  'response.edit': { any: 'REA' },
  'response.delete': { own: 'REA', any: 'EA' },
  'claim.link': { any: 'REA' },
  'confidential.mark': { any: 'REA' },
  'confidential.lift': { any: 'EA' },
  'name.look': { any: 'REA' },
  'name.trace': { any: 'EA' },
  'source.discredit': { any: 'EA' },
  'source.edit': { any: 'REA' },
  'source.merge': { any: 'REA' },
  'bin.read': { any: 'REA' },
  'members.manage': { any: 'A' },
  'workspace.rules': { any: 'A' },
};

const cases: Record<string, PolicyFacts> = {
  any: { recordedBy: 'another', assignee: { from: null, to: 'another' } },
  own: { recordedBy: me },
  take: { assignee: { from: null, to: me } },
  giveBack: { assignee: { from: me, to: null } },
  steal: { assignee: { from: 'another', to: me } },
  handOver: { assignee: { from: me, to: 'another' } },
};

const rows = Object.entries(matrix).flatMap(([permission, who]) =>
  Object.entries(who).flatMap(([facts, letters]) =>
    roles.map((role) => ({ permission, facts, role, yes: letters.includes(role.charAt(0)) })),
  ),
);

function permissionNamed(name: string): Permission {
  for (const permission of keys) if (permission === name) return permission;
  throw new Error(`No permission ${name}.`);
}
const isPermission = (name: string): name is Permission => name in permissions;
const keys = Object.keys(permissions).filter(isPermission);

describe('who may do what', () => {
  it('is said here for every permission there is', () => {
    expect(Object.keys(matrix).sort()).toEqual([...keys].sort());
  });

  test.each(rows)('$permission ($facts) by $role: $yes', ({ permission, facts, role, yes }) => {
    expect(may(actor(role), permissionNamed(permission), cases[facts] ?? {})).toBe(yes);
  });
});

const anyone = fc.constantFrom(me, 'another', null);
const anyFacts: fc.Arbitrary<PolicyFacts> = fc.record(
  { recordedBy: anyone, assignee: fc.record({ from: anyone, to: anyone }) },
  { requiredKeys: [] },
);

describe('the policy', () => {
  it('gives no role a right that a higher one lacks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        anyFacts,
        fc.constantFrom(...roles),
        fc.constantFrom(...roles),
        (permission, facts, one, other) => {
          if (includesRole(other, one) && may(actor(one), permission, facts)) {
            expect(may(actor(other), permission, facts)).toBe(true);
          }
        },
      ),
    );
  });

  it('says to whom it refuses something which role would be enough, truly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        anyFacts,
        fc.constantFrom(...roles),
        (permission, facts, role) => {
          const no = refusal(actor(role), permission, facts);
          if (no?.code !== 'role-too-low') return;
          expect(includesRole(role, no.needed)).toBe(false);
          const own = { recordedBy: me, assignee: { from: null, to: me } };
          expect(may(actor(no.needed), permission, own)).toBe(true);
        },
      ),
    );
  });

  it('never lets a viewer change anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), anyFacts, (permission, facts) => {
        // What is made for themself alone is theirs to end.
        fc.pre(permission !== 'report.manage');
        const reads = ['workspace.read', 'workspace.leave', 'export.read'].includes(permission);
        expect(may(actor('VIEWER'), permission, facts)).toBe(reads);
      }),
    );
  });

  it('takes missing facts for a no to what only its maker may do', () => {
    for (const permission of ['article.delete', 'claim.delete', 'evidence.delete'] as const) {
      expect(refusal(actor('REVIEWER'), permission, {})).toEqual({ code: 'only-own' });
    }
    expect(may(actor('REVIEWER'), 'claim.assign', {})).toBe(false);
  });
});
