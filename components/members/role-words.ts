import type { Role } from '#lib/domain/access/role.ts';

/** What each role is called and may do, in the words of the people who choose one. */
export const roleWords: Record<Role, { label: string; detail: string }> = {
  VIEWER: { label: 'Viewer', detail: 'Reads articles, claims and dashboards' },
  REVIEWER: { label: 'Reviewer', detail: 'Also imports articles, records claims and tags them' },
  EDITOR: { label: 'Editor', detail: 'Also assigns, signs off and reopens' },
  ADMIN: { label: 'Admin', detail: 'Also manages members' },
};
