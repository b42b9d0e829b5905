import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src-main/vault/canonical.ts';

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

const json = fc.jsonValue({ stringUnit: 'binary' }).map((v) => JSON.parse(JSON.stringify(v)));

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, 3.2.3', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(json, (v) => canonical(v) === canonical(reversed(v))));
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(json, (v) => {
        expect(JSON.parse(canonical(v))).toEqual(v);
      }),
    );
  });

  it('refuses what has no canonical form', () => {
    for (const value of ['\ud800', { '\udfff': 1 }, Number.NaN, [Infinity], undefined]) {
      expect(() => canonical(value)).toThrow();
    }
  });
});
