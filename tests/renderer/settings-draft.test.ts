import { describe, expect, it } from 'vitest';
import { settingsDraft, settingsInputs } from '../../src-renderer/settings/settings-draft.ts';
import { defaultOutcomes, OutcomeList } from '../../src-shared/conferences/outcomes.ts';
import type { Settings } from '../../src-shared/settings/contract.ts';

const settings: Settings = {
  siteName: 'Maple Street',
  programYear: {
    id: '0199b1de-0000-7000-8000-000000000002',
    start: '2026-08-17',
    end: '2027-05-28',
    closedMonths: ['2026-12'],
  },
  outcomes: defaultOutcomes,
  services: ['Speech'],
  packs: [],
  idleMinutes: 5,
  today: '2026-10-20',
};
const before = settingsDraft(settings);

describe('the settings as the form saves them', () => {
  it('writes nothing that was not changed', () => {
    expect(settingsInputs(before, before)).toEqual({ site: null, year: null, lists: null });
    const { site, year, lists } = settingsInputs(before, { ...before, idleMinutes: 10 });
    expect(site).toEqual({ siteName: 'Maple Street', idleMinutes: 10 });
    expect([year, lists]).toEqual([null, null]);
  });

  it('[HS-09] leaves Support needed without words of the site, whatever the form holds', () => {
    const outcomes = before.outcomes.map((outcome) => ({ ...outcome, en: 'Mine', es: 'Lo mío' }));
    const { lists } = settingsInputs(before, { ...before, outcomes });
    expect(lists?.outcomes).toContainEqual({ id: 'support-needed', wording: null });
    expect(OutcomeList.safeParse(lists?.outcomes).success).toBe(true);
  });

  it('gives a new outcome an id of its own and both languages', () => {
    const added = [
      { key: 'new-1', id: '', en: 'Refer out', es: '' },
      { key: 'new-2', id: '', en: 'Refer out!', es: 'Derivar' },
      { key: 'new-3', id: '', en: '家庭', es: '' },
    ];
    const { lists } = settingsInputs(before, {
      ...before,
      outcomes: [...before.outcomes, ...added],
    });
    expect(lists?.outcomes.slice(3)).toEqual([
      { id: 'refer-out', wording: { en: 'Refer out', es: 'Refer out' } },
      { id: 'refer-out-2', wording: { en: 'Refer out!', es: 'Derivar' } },
      { id: 'outcome', wording: { en: '家庭', es: '家庭' } },
    ]);
    expect(OutcomeList.safeParse(lists?.outcomes).success).toBe(true);
  });

  it('reads services one a line, each once', () => {
    const services = ' Speech \n\nFood bank\nSpeech\n';
    const { lists } = settingsInputs(before, { ...before, services });
    expect(lists?.services).toEqual(['Speech', 'Food bank']);
  });

  it('sends a missing day on, for the vault to refuse at its field', () => {
    const year = { ...before.year, end: null };
    expect(settingsInputs(before, { ...before, year }).year?.end).toBe('');
  });
});
