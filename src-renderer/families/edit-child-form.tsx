import { useTranslation } from 'react-i18next';
import type { ChildInput } from '../../src-shared/families/contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { ChildDraft, childDraft, childInput } from './child-draft.ts';
import { ChildFields } from './child-fields.tsx';

/** What belongs to the child, to be changed. */
export function EditChildForm({
  childId,
  child,
  onDone,
}: {
  childId: string;
  child: ChildInput;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const submit = useSubmit('families.editChild');
  const draft = useDraft(
    `edit-child:${childId}`,
    childDraft(child),
    (found) => ChildDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;

  async function save(): Promise<void> {
    const reply = await submit.run(
      { childId, child: childInput(value) },
      {
        'child.lastName': value.lastName,
        'child.firstName': value.firstName,
        'child.dateOfBirth': value.dateOfBirth,
      },
    );
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
      <ChildFields
        value={value}
        onChange={draft.set}
        error={submit.error}
        today={settings.data?.today}
      />
    </DialogForm>
  );
}
