import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ActionView, NewAction } from '../../src-shared/follow-ups/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { DueField } from '../meetings/due-field.tsx';
import { ResponsibleSelect } from '../meetings/responsible-select.tsx';

const emptyAction: NewAction = { what: '', service: null, responsibleId: null, due: null };

/** How an action of a form or a strategy of a plan is saved and taken away. */
export interface ActionDoor {
  /** Answers whether it went through. */
  save: (actionId: string | null, action: NewAction) => Promise<boolean>;
  remove: (actionId: string) => Promise<boolean>;
  isRunning: boolean;
  problem: Problem | null;
  /** What is wrong with the action's text. */
  whatError: string | null;
}

/** An action of a form or a plan, until the first signature (HS-15). */
export function EditAction({
  draftName,
  from,
  door,
  action,
  onDone,
}: {
  /** Under which a new action is kept while it is typed. */
  draftName: string;
  /** The day from which the steps of the due date count. */
  from: string;
  door: ActionDoor;
  /** Null for a new one. */
  action: ActionView | null;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const start = action ? asNewAction(action) : emptyAction;
  const draft = useDraft(`action:${action?.id ?? draftName}`, start, parseAction);
  const { value } = draft;
  const set = (part: Partial<NewAction>) => draft.set({ ...value, ...part });

  async function submit(): Promise<void> {
    if (await door.save(action?.id ?? null, value)) await end();
  }
  async function takeAway(actionId: string): Promise<void> {
    if (await door.remove(actionId)) await end();
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
      isRunning={door.isRunning}
      problem={door.problem}
      draft={draft}
    >
      <GrowingText
        label={t('conferences:action.what')}
        value={value.what}
        onChange={(what) => set({ what })}
        maxLength={2_000}
        required
        autoFocus
        error={door.whatError}
      />
      <FieldGrid>
        <ResponsibleSelect
          value={value.responsibleId}
          attendees={[]}
          onChange={(responsibleId) => set({ responsibleId })}
        />
        <DueField value={value.due} from={from} onChange={(due) => set({ due })} />
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
