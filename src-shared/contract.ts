import type { z } from 'zod';
import { calendar } from './calendar/contract.ts';
import { caseManagement } from './case-management/contract.ts';
import { conferences } from './conferences/contract.ts';
import { agencies } from './coordinated-entry/agencies-contract.ts';
import { barriers } from './coordinated-entry/barriers-contract.ts';
import { households } from './coordinated-entry/households-contract.ts';
import { coordinatedEntry } from './coordinated-entry/meetings-contract.ts';
import { regions } from './coordinated-entry/regions-contract.ts';
import { copa } from './copa/contract.ts';
import { exports_ } from './exports/contract.ts';
import { families } from './families/contract.ts';
import { files } from './files/contract.ts';
import { followUps } from './follow-ups/contract.ts';
import { home } from './home/contract.ts';
import { meetings } from './meetings/contract.ts';
import { notes } from './notes/contract.ts';
import type { OperationKind } from './operation.ts';
import { people } from './people/contract.ts';
import { settings } from './settings/contract.ts';
import { signatures } from './signatures/contract.ts';
import { vault } from './vault/contract.ts';

/** THE table: every operation of the binder, by name. */
export const contract = {
  ...vault,
  ...home,
  ...calendar,
  ...people,
  ...settings,
  ...files,
  ...families,
  ...meetings,
  ...conferences,
  ...caseManagement,
  ...followUps,
  ...signatures,
  ...notes,
  ...exports_,
  ...copa,
  ...regions,
  ...agencies,
  ...households,
  ...barriers,
  ...coordinatedEntry,
};

export type Contract = typeof contract;
export type OperationName = keyof Contract & string;
export type Input<N extends OperationName> = z.input<Contract[N]['input']>;
export type Output<N extends OperationName> = z.output<Contract[N]['output']>;

/** Names of one kind, e.g. every query. */
export type NamesOf<K extends OperationKind> = {
  [N in OperationName]: Contract[N]['kind'] extends K ? N : never;
}[OperationName];

/** True for an own key of the table, so that `toString` and the like are no operations. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}
