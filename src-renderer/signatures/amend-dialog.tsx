import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Reply } from '../../src-shared/bridge.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { Dialog } from '../kit/dialog.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { problemAt } from '../kit/use-command.ts';
import { useDraft } from '../kit/use-draft.ts';

const Amendment = z.strictObject({ what: z.string(), why: z.string() });

interface AmendProps {
  /** The name under which what is typed is kept, such as `amend:<conference id>`. */
  draftName: string;
  onClose: () => void;
  onAmend: (what: string, why: string) => Promise<Reply<unknown>>;
  problem: Problem | null;
  isRunning: boolean;
}

/** A correction of what was signed: what and why, as a document of its own to be signed anew. */
export function AmendDialog({ opened, ...rest }: AmendProps & { opened: boolean }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={t('signatures:amend.title')}>
      <AmendForm {...rest} />
    </Dialog>
  );
}

function AmendForm({ draftName, onClose, onAmend, problem: refused, isRunning }: AmendProps) {
  const { t } = useTranslation();
  const draft = useDraft(draftName, { what: '', why: '' }, parseAmendment);
  const [missing, setMissing] = useState<Problem | null>(null);
  const { what, why } = draft.value;
  const problem = missing ?? refused;
  const error = (path: string) => {
    const found = problemAt(problem, path);
    return found && t(`problems:${found.key}`, found.values ?? {});
  };

  async function submit(): Promise<void> {
    const empty = (['what', 'why'] as const).filter((path) => draft.value[path].trim() === '');
    const fields = empty.map((path) => ({ path, key: 'required' }));
    setMissing(fields.length > 0 ? { code: 'invalid', fields } : null);
    if (fields.length > 0) return;
    const reply = await onAmend(what, why);
    if (!reply.ok) return;
    await draft.discard();
    onClose();
  }

  return (
    <DialogForm
      submitLabel={t('signatures:amend.verb')}
      onSubmit={() => void submit()}
      onCancel={onClose}
      isRunning={isRunning}
      problem={problem}
      draft={draft}
    >
      <Text>{t('signatures:amend.hint')}</Text>
      <GrowingText
        label={t('signatures:amend.what')}
        value={what}
        onChange={(next) => draft.set({ what: next, why })}
        minRows={3}
        maxLength={20_000}
        required
        data-autofocus
        error={error('what')}
      />
      <GrowingText
        label={t('signatures:amend.why')}
        value={why}
        onChange={(next) => draft.set({ what, why: next })}
        minRows={2}
        maxLength={2_000}
        required
        error={error('why')}
      />
    </DialogForm>
  );
}

function parseAmendment(value: unknown): z.infer<typeof Amendment> | null {
  return Amendment.safeParse(value).data ?? null;
}
