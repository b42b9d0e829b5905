import { useTranslation } from 'react-i18next';
import type { FamilyInput } from '../../src-shared/families/contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { FamilyDraft, familyDraft, familyInput } from './child-draft.ts';
import { FamilyFields } from './family-fields.tsx';

/** What siblings share, to be changed for all of them. */
export function EditFamilyForm({
  familyId,
  family,
  onDone,
}: {
  familyId: string;
  family: FamilyInput;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('families.editFamily');
  const draft = useDraft(
    `edit-family:${familyId}`,
    familyDraft(family),
    (found) => FamilyDraft.safeParse(found).data ?? null,
  );

  async function save(): Promise<void> {
    const reply = await submit.run({ familyId, ...familyInput(draft.value) });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('families:save')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <FamilyFields value={draft.value} onChange={draft.set} error={submit.error} />
    </DialogForm>
  );
}
