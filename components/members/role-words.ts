import type { Role } from '#lib/domain/access/role.ts';

/** What each role is called and may do, in the words of the people who choose one. */
export const roleWords: Record<Role, { label: string; detail: string }> = {
  VIEWER: { label: 'Viewer', detail: 'Reads articles, claims and dashboards' },
  REVIEWER: { label: 'Reviewer', detail: 'Like a viewer; imports articles, records claims and checks them' },
  EDITOR: { label: 'Editor', detail: 'Like a reviewer; assigns claims, signs them off and reopens them' },
  ADMIN: { label: 'Admin', detail: 'Like an editor; manages members and rules' },
};
