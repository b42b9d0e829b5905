/** Whether typing goes into the element: letters are then text, not keys. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Whether a dialog is open, which then has the keyboard to itself. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/**
 * `Esc` leaves a field and keeps its text: the focus goes to what the field stands in, the page or
 * a part of it that can take the focus; letters work there, and Tab goes on from there. A list of
 * choices that is open takes the first `Esc`, a dialog every one.
 */
export function leaveField(target: EventTarget | null): boolean {
  if (!isField(target) || !(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]') || target.getAttribute('aria-expanded') === 'true') {
    return false;
  }
  target.blur();
  const around = target.closest<HTMLElement>('article[tabindex], fieldset[tabindex], main');
  around?.focus({ preventScroll: true });
  return true;
}

/** Presses the page's one primary button, if it can be pressed. */
export function pressPrimary(): boolean {
  // The dialog on top, when one lies over another.
  const open = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
  const button = (open ?? document).querySelector<HTMLButtonElement>('button[data-page-primary]');
  if (button === null || button.disabled) return false;
  button.click();
  return true;
}

/** Whether the focus is in a field that opens a list to pick from. */
export function isListField(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('role') === 'combobox';
}

/** Whether the focus is in such a field while its list is closed. */
export function isClosedListField(target: EventTarget | null): boolean {
  return target instanceof Element && isListField(target) && target.ariaExpanded !== 'true';
}

/** Puts the focus on the page's one primary button, where the next act begins. */
export function focusPrimary(): void {
  document.querySelector<HTMLButtonElement>('main button[data-page-primary]')?.focus();
}
