/** How much names a source. */
export interface SourceUse {
  claims: number;
  evidence: number;
  /** Sources it controls. */
  controls: number;
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${many}`];
}

/** What merging one source into another will do, as sentences to confirm. */
export function mergeWords(goes: string, into: string, use: SourceUse): string[] {
  const parts = [
    ...counted(use.claims, 'claim', 'claims'),
    ...counted(use.evidence, 'item of evidence', 'items of evidence'),
    ...counted(use.controls, 'controlled source', 'controlled sources'),
  ];
  const what = new Intl.ListFormat('en').format(parts);
  const several = parts.length > 1 || !what.startsWith('one ');
  return [
    parts.length === 0
      ? `Nothing names ${goes} yet, so nothing else changes.`
      : `${what.charAt(0).toUpperCase()}${what.slice(1)} that ${several ? 'name' : 'names'} ${goes} will name ${into}.`,
    `${into} can be found as ${goes} from then on, and the address of ${goes} leads there.`,
    'A merge can’t be undone.',
  ];
}
