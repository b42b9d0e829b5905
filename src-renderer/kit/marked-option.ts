import type { KeyboardEvent } from 'react';

function markedOption(field: Element): HTMLElement | null {
  const listId = field.getAttribute('aria-controls');
  if (listId === null) return null;
  const list = document.getElementById(listId);
  return list?.querySelector<HTMLElement>('[role="option"][data-combobox-selected]') ?? null;
}

/**
 * Enter takes the option that the open list shows as marked. Mantine asks a number for it, which a
 * timer of the list's opening sets back after the letters of a fast typist have marked one: Enter
 * then did nothing, and what was typed next went on in the search (HS-11).
 */
export function takeMarkedOption(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) {
    return;
  }
  const option = markedOption(event.currentTarget);
  if (option === null) return;
  event.preventDefault();
  event.stopPropagation();
  option.click();
}

/** Leaving a field takes the option that its open list shows as marked; so does Tab with it. */
export function takeMarkedOnLeave(field: Element): void {
  markedOption(field)?.click();
}
