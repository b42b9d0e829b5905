import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785): one text for one value, whatever the order of its keys. It is what
 * is hashed, signed and authenticated.
 * @throws Error for a lone surrogate, NaN, an infinity, a cycle, or no value at all
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('no JSON value');
  return text;
}

/** The UTF-8 bytes of `canonical(value)`. */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonical(value), 'utf8');
}
