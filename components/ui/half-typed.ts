/**
 * True when nothing in the form is typed only in part: half a date, or a name that was not chosen from its list. The
 * browser and the list would give either the value of nothing, and it would be lost without a word. Each field that is
 * says so, and the first gets the focus.
 */
export function nothingHalfTyped(form: HTMLFormElement): boolean {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement);
  // The field hears that it is not valid from the check itself.
  const [first] = inputs.filter(
    (input) => (input.validity.badInput || input.validity.customError) && !input.checkValidity(),
  );
  first?.focus();
  return first === undefined;
}
