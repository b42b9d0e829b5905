import type { Language } from '../../src-shared/operation.ts';
import { putSlot } from '../vault/slots.ts';
import type { Vault } from '../vault/vault.ts';

/** The sign-in page reads names and languages in the key file: they follow the person's own. */
export function relabelSlot(
  vault: Vault,
  personId: string,
  change: { label?: string; language: Language },
): void {
  const slot = vault.keyFile().contents.users.find(({ userId }) => userId === personId);
  const next = slot && { ...slot, ...change };
  if (!next || (slot.label === next.label && slot.language === next.language)) return;
  vault.changeKeyFile((contents) => putSlot(contents, next));
}
