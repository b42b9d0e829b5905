interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown;
}

declare global {
  interface Window {
    /** Chromium's Trusted Types, which TypeScript's DOM does not know yet. */
    trustedTypes?: PolicyFactory;
  }
}

/**
 * Lets nothing that holds a `<` become HTML (security.md 2.10). Mantine's style text has none, so
 * the default policy is the only one and markup from a record can never run.
 */
export function guardHtml(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('text may not become HTML');
      return text;
    },
  });
}

/** The nonce that the shell put into index.html for this load; style elements need it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Which shell shows the page: `electron` or `preview`. */
export function shellName(): string {
  return document.documentElement.dataset.shell ?? '';
}
