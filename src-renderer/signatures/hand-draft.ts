import { z } from 'zod';
import { Drawing } from '../../src-shared/signatures/drawing.ts';
import { call } from '../kit/bridge.ts';
import { type Draft, useDraft } from '../kit/use-draft.ts';

/** What somebody has drawn and typed and no witness has seen to the end. */
const HandDraft = z.object({ drawing: Drawing, printedName: z.string() });
type HandDraft = z.infer<typeof HandDraft>;

interface Turn {
  meetingId: string;
  personId: string;
}

const nameOf = ({ meetingId, personId }: Turn) => `draw:${meetingId}:${personId}`;

/** Kept for whose session it is, over a lock and a reload, until the signer has signed. */
export function useHandDraft(turn: Turn): Draft<HandDraft> {
  return useDraft<HandDraft>(
    nameOf(turn),
    { drawing: [], printedName: '' },
    (found) => HandDraft.safeParse(found).data ?? null,
  );
}

/** For who signed otherwise in the end: a drawing that nobody needs is kept nowhere. */
export async function discardHandDraft(turn: Turn): Promise<void> {
  await call('vault.discardDraft', { form: nameOf(turn) });
}
