import { z } from 'zod';
import type { ChildInput, FamilyInput } from '../../src-shared/families/contract.ts';

/** A child as it stands in a form: an empty text is '', a date not yet readable null. */
export const ChildDraft = z.object({
  participantId: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  dateOfBirth: z.string().nullable(),
  relationship: z.string(),
  advocateId: z.string().nullable(),
  iep: z.boolean(),
  mckinneyVento: z.boolean(),
  fosterCare: z.boolean(),
  note: z.string(),
});
export type ChildDraft = z.infer<typeof ChildDraft>;

export const FamilyDraft = z.object({
  familyKey: z.string(),
  primaryAdult: z.string(),
  phone: z.string(),
  homeLanguage: z.string(),
});
export type FamilyDraft = z.infer<typeof FamilyDraft>;

export const emptyChild: ChildDraft = {
  participantId: '',
  lastName: '',
  firstName: '',
  dateOfBirth: null,
  relationship: '',
  advocateId: null,
  iep: false,
  mckinneyVento: false,
  fosterCare: false,
  note: '',
};

export const emptyFamily: FamilyDraft = {
  familyKey: '',
  primaryAdult: '',
  phone: '',
  homeLanguage: '',
};

/** A child of the binder as a form holds it. */
export function childDraft(child: ChildInput): ChildDraft {
  return {
    ...child,
    participantId: child.participantId ?? '',
    relationship: child.relationship ?? '',
    note: child.note ?? '',
  };
}

/** The form as the contract takes it; a missing date is '', which the vault refuses at its field. */
export function childInput(draft: ChildDraft): ChildInput {
  return {
    ...draft,
    participantId: orNull(draft.participantId),
    lastName: draft.lastName.trim(),
    firstName: draft.firstName.trim(),
    dateOfBirth: draft.dateOfBirth ?? '',
    relationship: orNull(draft.relationship),
    note: orNull(draft.note),
  };
}

export function familyDraft(family: FamilyInput): FamilyDraft {
  return {
    familyKey: family.familyKey ?? '',
    primaryAdult: family.primaryAdult ?? '',
    phone: family.phone ?? '',
    homeLanguage: family.homeLanguage ?? '',
  };
}

export function familyInput(draft: FamilyDraft): FamilyInput {
  return {
    familyKey: orNull(draft.familyKey),
    primaryAdult: orNull(draft.primaryAdult),
    phone: orNull(draft.phone),
    homeLanguage: orNull(draft.homeLanguage),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
