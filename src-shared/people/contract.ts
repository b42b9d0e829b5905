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

/** A member of staff. `access` says whether the person can sign in. */
export const Person = z.strictObject({
  id: Id,
  name: z.string(),
  discipline: Discipline,
  roles: z.array(Role),
  classIds: z.array(Id),
  access: z.enum(['none', 'active', 'removed']),
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
  /** Gives a person an own passphrase, and with it a key to sign with. */
  'people.giveAccess': command('manage-accounts', NewPassphrase, Nothing),
  /** A forgotten passphrase: a new one and a new signing key; what the old key signed stays valid. */
  'people.resetAccess': command('manage-accounts', NewPassphrase, Nothing),
  'people.removeAccess': command('manage-accounts', z.strictObject({ personId: Id }), Nothing),
});
