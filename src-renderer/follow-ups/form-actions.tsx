import { useTranslation } from 'react-i18next';
import type { FormView } from '../../src-shared/follow-ups/contract.ts';
import { useCommand } from '../kit/use-command.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { ActionList } from './action-list.tsx';
import { type ActionDoor, EditAction } from './edit-action.tsx';

/** The actions of a follow-up form (HS-11, HS-15, HS-19). */
export function FormActions({ form, actionId }: { form: FormView; actionId: string | null }) {
  const { t } = useTranslation();
  const door = useDoor(form.id);
  const mayEdit = form.isEditable && form.mayWrite;
  return (
    <ActionList
      words={{
        title: t('follow-ups:action.title'),
        add: t('follow-ups:action.add'),
        edit: t('follow-ups:action.edit'),
      }}
      actions={form.actions}
      actionId={actionId}
      mayEdit={() => mayEdit}
      mayNote={form.mayWrite && form.closedOn === null}
      editor={(action, onDone) => (
        <EditAction
          draftName={form.id}
          from={form.date}
          door={door}
          action={action}
          onDone={onDone}
        />
      )}
    />
  );
}

function useDoor(formId: string): ActionDoor {
  const save = useSubmit('followUps.saveAction');
  const remove = useCommand('followUps.removeAction');
  return {
    save: async (actionId, action) => {
      const reply = await save.run({ formId, actionId, action }, { 'action.what': action.what });
      return reply?.ok ?? false;
    },
    remove: async (actionId) => (await remove.run({ formId, actionId })).ok,
    isRunning: save.isRunning,
    problem: save.problem ?? remove.problem,
    whatError: save.error('action.what'),
  };
}
