/**
 * True when nothing in the form is given only in part: half a date, a name that was not chosen from its list, or a file
 * still on its way. Sent like that, it would be lost without a word. Each field that is says so, and the first gets the
 * focus.
 */
export function nothingUnfinished(form: HTMLFormElement): boolean {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement);
  // The field hears that it is not valid from the check itself.
  const [first] = inputs.filter(
    (input) => (input.validity.badInput || input.validity.customError) && !input.checkValidity(),
  );
  first?.focus();
  return first === undefined;
}
