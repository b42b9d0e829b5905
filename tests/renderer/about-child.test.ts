import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutChild, isEnough } from '../../src-renderer/signatures/about-child.ts';

const children = ['Luz Vang', 'José Núñez', "D'Angelo Van Buren", 'Bo Li', null];
const documents = children.map((childName) => ({ childName }));
const found = (typed: string) => aboutChild(documents, typed).map(({ childName }) => childName);

describe('what is about the child whose name is typed', () => {
  it.each([
    ['', []],
    ['lu', []],
    ['v', []],
    ['luz', ['Luz Vang']],
    [' LUZ v', ['Luz Vang']],
    ['van', ['Luz Vang', "D'Angelo Van Buren"]],
    ['nunez', ['José Núñez']],
    ['jose', ['José Núñez']],
    ['José N', ['José Núñez']],
    ['dang', ["D'Angelo Van Buren"]],
    ['ang', []],
    ['luz nun', []],
    ['l v', []],
    ['bo li', ['Bo Li']],
    ['bo', []],
  ])('[PR-06] "%s" finds %j', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('[PR-06] names no child before three letters of one word, unless that is all of the name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2 }), fc.array(fc.string()), (typed, names) => {
        const shown = aboutChild(
          names.map((childName) => ({ childName: `Child ${childName}` })),
          typed,
        );
        expect(shown).toEqual([]);
      }),
    );
  });

  it('[PR-06] is never a document without a child, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(aboutChild([{ childName: null }, { childName: '' }], typed)).toEqual([]);
      }),
    );
  });

  it('says from when on it looks', () => {
    expect(['', 'lu', 'l v', 'luz', 'bo vang'].map(isEnough)).toEqual([
      ...[false, false, false, true, true],
    ]);
  });
});
