/** One field of a change, in both versions, in words. */
export interface ConflictField {
  key: string;
  label: string;
  mine: string;
  theirs: string;
  /** Free text: the person may put a third version together. */
  text: boolean;
}

/** The fields in which both versions differ. */
export function differingFields(fields: readonly ConflictField[]): ConflictField[] {
  return fields.filter((field) => field.mine !== field.theirs);
}
