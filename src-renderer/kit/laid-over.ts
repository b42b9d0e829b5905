/**
 * What was typed into a form while its draft was still being read, laid over the draft that was
 * found: the first letters of somebody quick are not lost, and neither is the draft.
 * Field by field, what was not touched is the draft's; text in a field that began empty comes
 * behind the draft's. All three are plain data of one shape; `empty` is the form as it began.
 */
export function laidOver<T>(found: T, typed: T, empty: T): T {
  if (JSON.stringify(typed) === JSON.stringify(empty)) return found;
  if (isRecord(found) && isRecord(typed) && isRecord(empty)) {
    const fields = Object.entries(found).map(([name, value]) => [
      name,
      laidOver(value, typed[name], empty[name]),
    ]);
    return { ...typed, ...Object.fromEntries(fields) };
  }
  if (typeof found === 'string' && typeof typed === 'string' && empty === '') {
    return (found + typed) as T & string;
  }
  return typed;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
