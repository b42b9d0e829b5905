import { z } from 'zod';
import type { Reply } from '../../src-shared/bridge.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useDraft } from '../kit/use-draft.ts';
import type { Submit } from '../kit/use-submit.ts';

const Result = z.strictObject({ result: z.string() });

/** The result with which a form or a plan is closed. */
export function ResultForm({
  draftName,
  label,
  hint,
  verb,
  close,
  run,
  onDone,
}: {
  draftName: string;
  label: string;
  hint: string;
  verb: string;
  close: Pick<Submit<'followUps.close'>, 'problem' | 'error' | 'isRunning'>;
  run: (result: string) => Promise<Reply<unknown> | null>;
  onDone: () => void;
}) {
  const draft = useDraft(draftName, { result: '' }, parseResult);
  const { result } = draft.value;

  async function submit(): Promise<void> {
    const reply = await run(result);
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={verb}
      onSubmit={() => void submit()}
      onCancel={onDone}
      isRunning={close.isRunning}
      problem={close.problem}
      draft={draft}
    >
      <GrowingText
        label={label}
        description={hint}
        value={result}
        onChange={(text) => draft.set({ result: text })}
        minRows={3}
        maxLength={4_000}
        required
        autoFocus
        error={close.error('result')}
      />
    </DialogForm>
  );
}

function parseResult(value: unknown): z.infer<typeof Result> | null {
  return Result.safeParse(value).data ?? null;
}
