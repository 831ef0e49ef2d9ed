/** The label of a field of one step; who listens hears `of` which step it is, who looks sees it. */
export function StepLabel({ children, of }: { children: string; of: string }) {
  return (
    <span className="text-xs font-medium text-ink-2">
      {children}
      {/* Within the line: what is moved out of sight counts as a block, and would be set apart by a space. */}
      <span className="text-[0px]">{of}</span>
    </span>
  );
}
