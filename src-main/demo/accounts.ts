import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Input } from '../../src-shared/contract.ts';
import { checkPassphrase } from '../../src-shared/passphrase.ts';
import { Role } from '../../src-shared/rights.ts';
import type { Sitting } from './sitting.ts';

/** A person of the demonstration, who can sign in. */
const Account = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  roles: z.array(Role),
  passphrase: z.string(),
});
export type Account = z.infer<typeof Account>;

/** `passphrases.json`, which only a demonstration has: how to open it, by anybody. */
const AccountsFile = z.strictObject({
  warning: z.string(),
  siteName: z.string(),
  recoveryCode: z.string(),
  people: z.array(Account).min(1),
});

const WARNING =
  'This is a demonstration. Its passphrases stand here in clear so that anybody can open it. ' +
  'Never write those of a real binder into a file.';

/** Six words that this person may choose here, drawn until the rules of passphrases accept them. */
export async function drawPassphrase(
  sitting: Sitting,
  about: { siteName: string; personName: string },
): Promise<string> {
  for (;;) {
    const { words } = await sitting.call('vault.words', { language: 'en' });
    if ((await checkPassphrase(words, about)).acceptable) return words;
  }
}

/** First run: the binder, its first administrator, who is site manager too, and the code typed back. */
export async function createBinder(
  sitting: Sitting,
  site: { siteName: string; administrator: string } & Pick<Input<'vault.create'>, 'programYear'>,
): Promise<{ administrator: Account; recoveryCode: string }> {
  const { siteName, administrator: name, programYear } = site;
  const passphrase = await drawPassphrase(sitting, { siteName, personName: name });
  const { code } = await sitting.call('vault.create', {
    ...{ siteName, programYear, passphrase },
    administrator: { name, isSiteManager: true },
    language: 'en',
  });
  await sitting.call('vault.confirmRecovery', { code });
  const { session } = await sitting.call('vault.status', {});
  if (!session) throw new Error('a new binder is open to whoever made it');
  const { personId, roles } = session;
  return { administrator: { personId, name, roles, passphrase }, recoveryCode: code };
}

export async function signIn(sitting: Sitting, { personId, passphrase }: Account): Promise<void> {
  await sitting.call('vault.signIn', { personId, passphrase });
}

const fileIn = (folder: string) => join(folder, 'passphrases.json');

/** Writes how to open the demonstration, for its owner's eyes as far as the system keeps to that. */
export function writeAccounts(
  folder: string,
  accounts: { siteName: string; recoveryCode: string; people: Account[] },
): void {
  const text = JSON.stringify({ warning: WARNING, ...accounts }, null, 2);
  writeFileSync(fileIn(folder), `${text}\n`, { mode: 0o600 });
}

/** The people of the demonstration in `folder`, its administrator first. Throws when it is none. */
export function readAccounts(folder: string): z.infer<typeof AccountsFile> {
  return AccountsFile.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
}
