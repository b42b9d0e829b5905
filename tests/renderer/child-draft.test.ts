import { describe, expect, it } from 'vitest';
import {
  childDraft,
  childInput,
  emptyChild,
  emptyFamily,
  familyDraft,
  familyInput,
} from '../../src-renderer/families/child-draft.ts';
import { ChildInput, FamilyInput } from '../../src-shared/families/contract.ts';

describe("a child's form", () => {
  const child: ChildInput = {
    participantId: null,
    lastName: 'Begay',
    firstName: 'Ana',
    dateOfBirth: '2022-04-26',
    relationship: 'Mother',
    advocateId: null,
    iep: true,
    mckinneyVento: false,
    fosterCare: false,
    note: null,
  };

  it('gives back what it was opened with', () => {
    expect(childInput(childDraft(child))).toEqual(child);
  });

  it('sends trimmed text, and nothing for an empty field', () => {
    const input = childInput({ ...childDraft(child), lastName: ' Begay ', relationship: '  ' });
    expect(input.lastName).toBe('Begay');
    expect(input.relationship).toBeNull();
  });

  it('is refused at name and date while they are empty', () => {
    const { error } = ChildInput.safeParse(childInput(emptyChild));
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([
      'lastName',
      'firstName',
      'dateOfBirth',
    ]);
  });

  it('may leave the family empty', () => {
    const input = familyInput(emptyFamily);
    expect(FamilyInput.parse(input)).toEqual(input);
    expect(familyDraft(input)).toEqual(emptyFamily);
  });
});
