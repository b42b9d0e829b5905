import type { CaseText } from '../../src-shared/case-management/contract.ts';

/** What drafts of an entry are kept by: texts, and the day of the review. */
export type CaseField = keyof CaseText;

type TextField = Exclude<CaseField, 'reviewOn'>;

/** The texts of an entry in the order in which they are read. */
export const caseTexts = [
  'discussion',
  'need',
  'strengths',
  'familyInput',
  'result',
] as const satisfies readonly TextField[];

/** The texts that an outcome asks for; those already written stay in sight. */
export function fieldsFor(
  outcome: string | null,
  written: Partial<Record<CaseField, string>>,
): TextField[] {
  const asked = new Set<TextField>(['discussion', 'familyInput']);
  if (outcome === null || outcome === 'support-plan') asked.add('need').add('strengths');
  if (outcome === 'plan-closed') asked.add('result');
  return caseTexts.filter((field) => asked.has(field) || (written[field] ?? '') !== '');
}

/** Whether the outcome sets the day on which the plan is looked at again. */
export function asksForReview(outcome: string | null): boolean {
  return outcome === 'support-plan' || outcome === 'plan-continues';
}
