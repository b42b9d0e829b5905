/**
 * What may be written about an unexpected error: its class, its code and the functions it came
 * through. Never its message, which may quote a record, a key or a path (security.md 2.9, Logs).
 */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return `fault ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => /^\s+at (?:async )?(?:new )?([\w$.<>]+) \(/.exec(line)?.[1])
    .filter((name) => name !== undefined)
    .slice(0, 12);
  return `fault ${error.constructor.name}${code}${frames.length > 0 ? ` at ${frames.join(' < ')}` : ''}`;
}
