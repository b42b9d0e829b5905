import { z } from 'zod';
import { Discipline } from '../disciplines.ts';
import {
  command,
  filledText,
  Id,
  Instant,
  Language,
  Nothing,
  query,
  section,
  text,
} from '../operation.ts';
import { Role } from '../rights.ts';
import { Affiliation, OutsideAffiliation } from './affiliation.ts';

/**
 * A member of staff, or somebody from outside who attends meetings. `access` says whether the
 * person can sign in; outside staff it is always `none`, without roles and classes.
 */
export const Person = z.strictObject({
  id: Id,
  name: z.string(),
  affiliation: Affiliation,
  /** The agency, clinic or school that someone from outside comes from. */
  organization: z.string().nullable(),
  /** What someone from outside is there, such as *speech therapist*. */
  title: z.string().nullable(),
  discipline: Discipline,
  roles: z.array(Role),
  classIds: z.array(Id),
  access: z.enum(['none', 'active', 'removed']),
  /** The partner agency where the person works; null for the site's own staff. */
  agencyId: Id.nullable(),
  language: Language,
  lastSignedInAt: Instant.nullable(),
});
export type Person = z.infer<typeof Person>;

export const PersonInput = z.strictObject({
  name: filledText(120),
  discipline: Discipline,
  roles: z.array(Role).max(9),
  classIds: z.array(Id).max(200),
  language: Language,
});
export type PersonInput = z.infer<typeof PersonInput>;

/** A specialist from outside, a partner agency's worker or a parent. A parent's discipline is the family. */
export const VisitorInput = z.strictObject({
  name: filledText(120),
  affiliation: OutsideAffiliation,
  organization: text(120).nullable(),
  title: text(120).nullable(),
  discipline: Discipline,
});
export type VisitorInput = z.infer<typeof VisitorInput>;

const NewPassphrase = z.strictObject({
  personId: Id,
  passphrase: text(512),
  /** Typed by the administrator: the person changes it at the first sign-in. */
  isTemporary: z.boolean(),
});

export const people = section('people', {
  'people.list': query('signed-in', Nothing, z.array(Person)),
  'people.add': command('manage-accounts', PersonInput, z.strictObject({ id: Id })),
  'people.edit': command('manage-accounts', PersonInput.extend({ personId: Id }), Nothing),
  /** Adds somebody who attends meetings and is no user of the binder. */
  'people.addVisitor': command('write-records', VisitorInput, z.strictObject({ id: Id })),
  'people.editVisitor': command('write-records', VisitorInput.extend({ personId: Id }), Nothing),
  /** Gives a person an own passphrase, and with it a key to sign with. */
  'people.giveAccess': command('manage-accounts', NewPassphrase, Nothing),
  /** A forgotten passphrase: a new one and a new signing key; what the old key signed stays valid. */
  'people.resetAccess': command('manage-accounts', NewPassphrase, Nothing),
  'people.removeAccess': command('manage-accounts', z.strictObject({ personId: Id }), Nothing),
});
