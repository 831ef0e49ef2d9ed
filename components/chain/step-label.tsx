/** The label of a field of one step; who listens hears `of` which step it is, who looks sees it. */
export function StepLabel({ children, of }: { children: string; of: string }) {
  return (
    <span className="text-xs font-medium text-ink-2">
      <span aria-hidden="true">{children}</span>
      {/* In one piece: what is out of sight counts as a block, and would be set apart by a space. */}
      <span className="sr-only">{`${children}${of}`}</span>
    </span>
  );
}
