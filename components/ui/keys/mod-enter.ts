/** Whether a press is what sends a form from within: ⌘ Enter or Ctrl Enter. */
export function isModEnter(event: { key: string; ctrlKey: boolean; metaKey: boolean }): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}
