/** The header in which the gate names the path and query of the request being answered. */
export const pathHeader = 'x-path';
