import { chromium } from 'playwright-core';

/**
 * Loaded before the program, which it leaves as it is: tells the bench over the process channel when
 * what LOCKED_BINDER_BENCH names, a CSS selector, has been painted in the window.
 */
const selector = process.env.LOCKED_BINDER_BENCH ?? 'body';
const launch = chromium.launchPersistentContext.bind(chromium);

chromium.launchPersistentContext = async (profile, options) => {
  const context = await launch(profile, options);
  await context.exposeBinding('__benchUsable', () => process.send?.('usable'));
  await context.addInitScript(tellWhenPainted, selector);
  return context;
};

declare global {
  var __benchUsable: () => void;
}

/** Runs inside the page: stands alone. */
function tellWhenPainted(wanted: string): void {
  const look = () => {
    const isThere = document.querySelector(wanted) !== null;
    requestAnimationFrame(isThere ? () => globalThis.__benchUsable() : look);
  };
  requestAnimationFrame(look);
}
