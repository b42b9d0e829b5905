import { expect, test } from 'vitest';
import { FromVault, ToVault } from '../../src-main/channel.ts';
import { faultLine } from '../../src-main/fault-line.ts';

test('what is written about a fault has no text of the record in it', () => {
  function importRoster(): never {
    const error = new RangeError('Ximena Peña-Ortiz, born 2021-03-04');
    throw Object.assign(error, { code: 'ERR_ROW' });
  }
  let line = '';
  try {
    importRoster();
  } catch (error) {
    line = faultLine(error);
  }
  expect(line).toMatch(/^fault RangeError ERR_ROW at importRoster/);
  expect(line).not.toMatch(/Ximena|2021|\//);
  expect(faultLine('Ximena')).toBe('fault string');
});

test('a message of another shape does not parse', () => {
  expect(ToVault.safeParse({ kind: 'lock', reason: 'because' }).success).toBe(false);
  expect(ToVault.safeParse({ kind: 'call', id: -1, name: 'a', input: 1 }).success).toBe(false);
  expect(FromVault.safeParse({ kind: 'ready', more: 1 }).success).toBe(false);
  const secret = { code: 'internal', reference: 'r', message: 'Ximena' };
  const reply = FromVault.parse({ kind: 'reply', id: 1, reply: { ok: false, problem: secret } });
  expect(JSON.stringify(reply)).not.toContain('Ximena');
  for (const name of ['../x.pdf', 'a/b.pdf', 'C:x.pdf', 'ximena peña.pdf', '.pdf', 'x']) {
    const call = { method: 'chooseSave', args: [name, 'document'] };
    expect(FromVault.safeParse({ kind: 'shell', id: 1, call }).success, name).toBe(false);
  }
});
