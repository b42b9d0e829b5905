import { OutcomeList } from '../../src-shared/conferences/outcomes.ts';
import { Pack } from '../../src-shared/packs/pack.ts';
import { Refusal } from '../../src-shared/problem.ts';
import type { settings } from '../../src-shared/settings/contract.ts';
import { seedRegions } from '../coordinated-entry/regions.ts';
import type { Handlers } from '../desk.ts';
import {
  addProgramYear,
  editProgramYear,
  getSettings,
  programYearOn,
  writeSetting,
} from './store.ts';

export const settingsHandlers: Handlers<typeof settings> = {
  'settings.get': ({ db, today }) => getSettings(db, today),

  'settings.setSite': {
    // The site's name stands in the key file too, where the sign-in page reads it.
    prepare: async ({ vault }, { siteName, idleMinutes }) => ({
      handle: ({ db }) => {
        writeSetting(db, 'site-name', siteName);
        writeSetting(db, 'idle-minutes', idleMinutes);
        return {};
      },
      after: async (value) => {
        vault.changeKeyFile((contents) => ({ ...contents, siteName }));
        return value;
      },
    }),
  },

  'settings.setProgramYear': ({ db, today, newId }, input) => {
    const current = programYearOn(db, today);
    // A year that begins after the current one has ended is a new one; anything else corrects it.
    if (input.start > current.end) addProgramYear(db, newId(), input);
    else editProgramYear(db, current.id, input);
    return {};
  },

  'settings.setLists': ({ db }, { outcomes, services }) => {
    const checked = OutcomeList.safeParse(outcomes);
    if (!checked.success) {
      throw new Refusal({
        code: 'invalid',
        fields: checked.error.issues.map(({ path, message }) => ({
          path: ['outcomes', ...path].join('.'),
          key: message,
        })),
      });
    }
    writeSetting(db, 'outcomes', checked.data);
    writeSetting(db, 'services', [...new Set(services.map((service) => service.trim()))]);
    return {};
  },

  'settings.setPacks': (desk, { packs }) => {
    writeSetting(
      desk.db,
      'packs',
      Pack.options.filter((pack) => packs.includes(pack)),
    );
    if (packs.includes('river-valleys')) seedRegions(desk);
    return {};
  },
};
