import type { Role } from '#lib/domain/access/role.ts';
import type { Ask } from '#testing/end-to-end/http.ts';
import type { Targets } from './command-targets.ts';

/** A route as the matrix tries it. */
export interface RouteCase {
  /** Who may at the least; for `anyone` there is nothing to keep from anybody. */
  least: Role | 'anyone';
  kind: 'page' | 'data';
  address: (targets: Targets) => string;
  request?: Ask;
  /** True when the answer must hold the desk's word, which proves that the right person is shown it. */
  shows: boolean;
  /** It names a thing of the workspace, so strangers get exactly what they get for a thing that is not. */
  names: boolean;
}
