/**
 * A button at work is disabled, which takes the focus away from it; once it is done the focus comes
 * back, unless somebody has moved it meanwhile. Whoever works by keyboard goes on where they were.
 */
export function keepFocusOfButtonsAtWork(page: Document): void {
  let atWork: Element | null = null;
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLButtonElement)) continue;
      // The browser takes the focus away when it draws next, which is after this.
      if (target.disabled && target === page.activeElement) atWork = target;
      else if (!target.disabled && target === atWork) {
        atWork = null;
        if (page.activeElement === page.body) target.focus({ preventScroll: true });
      }
    }
  });
  observer.observe(page, { attributes: true, attributeFilter: ['data-loading'], subtree: true });
}
