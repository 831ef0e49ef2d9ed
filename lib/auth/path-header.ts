/** The header in which `proxy.ts` names the path and query of the request being answered. */
export const pathHeader = 'x-path';
