import { formatInstant } from '../../src-shared/dates.ts';
import { translator } from '../../src-shared/locales/translator.ts';
import type { Problem } from '../../src-shared/problem.ts';

const t = translator('en');

/** A refusal as one English sentence or two. Fields of the input are named before their own. */
export function sentenceOf(problem: Problem): string {
  switch (problem.code) {
    case 'refused':
      return t(`problems:${problem.key}`, problem.values);
    case 'invalid':
      return problem.fields
        .map(({ path, key, values }) => `${path}: ${t(`problems:${key}`, values)}`)
        .join(' ');
    case 'not-allowed': {
      const roles = problem.roles.map((role) => t(`common:role.${role}`)).join(', ');
      return t('problems:not-allowed', { roles });
    }
    case 'damaged':
    case 'foreign':
    case 'rolled-back':
      return t(`problems:${problem.code}.${problem.file}`);
    case 'in-use': {
      const since = formatInstant(problem.since, 'en', 'UTC');
      return t('problems:in-use', { account: problem.account, since });
    }
    case 'internal':
      return t('problems:internal', { reference: problem.reference });
    case 'newer':
      return t('problems:newer', { found: problem.found, known: problem.known });
    default:
      return t(`problems:${problem.code}`);
  }
}

/** Why a row of the roster stays out. `field` is a code of `roster:fields`. */
export function refusalSentence(refused: { reason: string; field: string | null }): string {
  const field = refused.field === null ? '' : t(`roster:fields.${refused.field}`);
  return t(`roster:reasons.${refused.reason}`, { field });
}

/** Names of roster fields, as a screen calls them. */
export function fieldNames(fields: readonly string[]): string {
  return fields.map((field) => t(`roster:fields.${field}`)).join(', ');
}
