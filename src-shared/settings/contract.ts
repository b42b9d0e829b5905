import { z } from 'zod';
import { Outcome } from '../conferences/outcomes.ts';
import { CalendarDate } from '../dates.ts';
import { command, filledText, Nothing, query, section } from '../operation.ts';
import { Pack } from '../packs/pack.ts';
import { Month, ProgramYearInput } from '../vault/contract.ts';

export const ProgramYear = z.strictObject({
  id: z.uuid(),
  start: CalendarDate,
  end: CalendarDate,
  closedMonths: z.array(Month),
});
export type ProgramYear = z.infer<typeof ProgramYear>;

export const Settings = z.strictObject({
  siteName: z.string(),
  /** The program year that today falls in, else the latest one. */
  programYear: ProgramYear,
  outcomes: z.array(Outcome),
  /** Kinds of service that an action may name, in the site's words. */
  services: z.array(z.string()),
  idleMinutes: z.number().int(),
  /** The practice packs that are switched on. */
  packs: z.array(Pack),
  today: CalendarDate,
});
export type Settings = z.infer<typeof Settings>;

export const settings = section('settings', {
  'settings.get': query('signed-in', Nothing, Settings),
  'settings.setSite': command(
    'manage-accounts',
    z.strictObject({ siteName: filledText(120), idleMinutes: z.number().int().min(1).max(15) }),
    Nothing,
  ),
  'settings.setProgramYear': command('manage-accounts', ProgramYearInput, Nothing),
  /** Rewords or adds outcomes and services. *Support needed* stays as it is (HS-09). */
  'settings.setLists': command(
    'manage-accounts',
    z.strictObject({
      outcomes: z.array(Outcome).min(1).max(20),
      services: z.array(filledText(80)).max(60),
    }),
    Nothing,
  ),
  /** Switches practice packs on and off. What a pack has kept stays when it is off. */
  'settings.setPacks': command(
    'manage-accounts',
    z.strictObject({ packs: z.array(Pack).max(8) }),
    Nothing,
  ),
});
