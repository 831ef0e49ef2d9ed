/** What seals the drafts of one person in a browser. It is handed to that person alone, and kept in memory only. */
export interface DraftSecret {
  personId: string;
  /** 256 bits as hex, for the names that drafts are kept by. */
  names: string;
  /** 256 bits as hex, for what was typed. */
  texts: string;
}
