import type { Contract } from '../src-shared/contract.ts';
import { calendarHandlers } from './calendar/handlers.ts';
import { caseManagementHandlers } from './case-management/handlers.ts';
import { conferencesHandlers } from './conferences/handlers.ts';
import {
  agenciesHandlers,
  barriersHandlers,
  householdsHandlers,
  regionsHandlers,
} from './coordinated-entry/handlers.ts';
import { coordinatedEntryHandlers } from './coordinated-entry/meeting-handlers.ts';
import { copaHandlers } from './copa/handlers.ts';
import type { Handlers } from './desk.ts';
import { exportsHandlers } from './exports/handlers.ts';
import { familiesHandlers } from './families/handlers.ts';
import { filesHandlers } from './files/handlers.ts';
import { followUpsHandlers } from './follow-ups/handlers.ts';
import { homeHandlers } from './home/handlers.ts';
import { meetingsHandlers } from './meetings/handlers.ts';
import { notesHandlers } from './notes/handlers.ts';
import { peopleHandlers } from './people/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { signaturesHandlers } from './signatures/handlers.ts';
import { vaultHandlers } from './vault/handlers.ts';

/** Every operation's handler; a missing one does not compile. */
export const handlers: Handlers<Contract> = {
  ...vaultHandlers,
  ...homeHandlers,
  ...calendarHandlers,
  ...peopleHandlers,
  ...settingsHandlers,
  ...filesHandlers,
  ...familiesHandlers,
  ...meetingsHandlers,
  ...conferencesHandlers,
  ...caseManagementHandlers,
  ...followUpsHandlers,
  ...signaturesHandlers,
  ...notesHandlers,
  ...exportsHandlers,
  ...copaHandlers,
  ...regionsHandlers,
  ...agenciesHandlers,
  ...householdsHandlers,
  ...barriersHandlers,
  ...coordinatedEntryHandlers,
};
