import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('tripwires', () => {
  it('stop every way to the network that Node has (security.md 2.11)', () => {
    const script = join(import.meta.dirname, 'tripwires-child.ts');
    const text = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    const answers: Record<string, string> = JSON.parse(text);
    expect(Object.keys(answers).length).toBe(17);
    for (const [way, answer] of Object.entries(answers)) {
      expect([way, answer]).toEqual([way, expect.stringMatching(/^no network: /)]);
    }
  });
});
