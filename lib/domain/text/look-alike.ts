/** A source of the register that a new name looks like, as it is offered in its place. */
export interface LookAlike {
  /** As pickers take it; its kind is one of `sourceKinds`, which refusals can’t name. */
  source: { id: string; name: string; kind: string; controlledBy: { id: string; name: string } | null };
  /** The name that was given, and the name or alias of the source that it looks like. */
  given: string;
  like: string;
  /** Claims in whose chain it stands, and items of evidence it published. */
  claims: number;
  evidence: number;
}
