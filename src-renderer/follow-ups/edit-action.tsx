import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ActionView, type FormView, NewAction } from '../../src-shared/follow-ups/contract.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { DueField } from '../meetings/due-field.tsx';
import { ResponsibleSelect } from '../meetings/responsible-select.tsx';

const emptyAction: NewAction = { what: '', service: null, responsibleId: null, due: null };

/** An action of the form, until the first signature (HS-15). */
export function EditAction({
  form,
  action,
  onDone,
}: {
  form: FormView;
  /** Null for a new one. */
  action: ActionView | null;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const save = useSubmit('followUps.saveAction');
  const remove = useCommand('followUps.removeAction');
  const start = action ? asNewAction(action) : emptyAction;
  const draft = useDraft(`action:${action?.id ?? form.id}`, start, parseAction);
  const { value } = draft;
  const set = (part: Partial<NewAction>) => draft.set({ ...value, ...part });

  async function submit(): Promise<void> {
    const input = { formId: form.id, actionId: action?.id ?? null, action: value };
    const reply = await save.run(input, { 'action.what': value.what });
    if (reply?.ok) await end();
  }
  async function takeAway(actionId: string): Promise<void> {
    if ((await remove.run({ formId: form.id, actionId })).ok) await end();
  }
  async function end(): Promise<void> {
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('common:saveVerb')}
      onSubmit={() => void submit()}
      onCancel={onDone}
      isRunning={save.isRunning}
      problem={save.problem ?? remove.problem}
      draft={draft}
    >
      <GrowingText
        label={t('conferences:action.what')}
        value={value.what}
        onChange={(what) => set({ what })}
        maxLength={2_000}
        required
        autoFocus
        error={save.error('action.what')}
      />
      <FieldGrid>
        <ResponsibleSelect
          value={value.responsibleId}
          attendees={[]}
          onChange={(responsibleId) => set({ responsibleId })}
        />
        <DueField value={value.due} from={form.date} onChange={(due) => set({ due })} />
        <Autocomplete
          label={t('conferences:action.service')}
          data={settings.data?.services ?? []}
          value={value.service ?? ''}
          maxLength={80}
          comboboxProps={{ withinPortal: false }}
          onChange={(service) => set({ service: service === '' ? null : service })}
        />
      </FieldGrid>
      {action && (
        <ConfirmButton
          variant="subtle"
          style={{ alignSelf: 'start' }}
          label={t('follow-ups:action.remove')}
          question={t('follow-ups:action.remove-question')}
          detail={action.what}
          verb={t('follow-ups:action.remove')}
          onConfirm={() => void takeAway(action.id)}
        />
      )}
    </DialogForm>
  );
}

function asNewAction({ what, service, responsibleId, due }: ActionView): NewAction {
  return { what, service, responsibleId, due };
}

function parseAction(value: unknown): NewAction | null {
  return NewAction.safeParse(value).data ?? null;
}
