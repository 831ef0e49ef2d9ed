/** The cookie that holds whether this person hid the marks of what nobody has looked at. */
export function marksCookie(userId: string): string {
  return `unlooked-marks-${userId}`;
}

/** True unless the cookie says that they were hidden. */
export function areMarksShown(value: string | undefined): boolean {
  return value !== 'hidden';
}

/** What to assign to `document.cookie` to keep the choice for a year. The cookie holds nothing secret. */
export function marksCookieAssignment(userId: string, shown: boolean): string {
  const age = shown ? 0 : 365 * 24 * 60 * 60;
  return `${marksCookie(userId)}=hidden; Path=/; Max-Age=${age}; SameSite=Lax`;
}
