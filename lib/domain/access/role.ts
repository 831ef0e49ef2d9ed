import { z } from 'zod';

/** What a Member may do in a Workspace, least first. Source: domain.md, "Things"; product.md, "People". */
export const roles = ['VIEWER', 'REVIEWER', 'EDITOR', 'ADMIN'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** True when `role` includes everything `needed` may do: each role holds all rights of those before it. */
export function includesRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
