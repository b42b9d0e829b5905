import { reachOf } from '../../src-shared/rights.ts';
import type { ReadDesk } from '../desk.ts';
import { readSetting } from '../settings/store.ts';

/** Whether the person sees households at all: the pack is on, and the reach is the whole (CE-25; PR-13). */
export function isWithinReach({ db, person }: Pick<ReadDesk, 'db' | 'person'>): boolean {
  const isOn = readSetting(db, 'packs').includes('river-valleys');
  return isOn && reachOf('read-records', person.roles) === 'all';
}
