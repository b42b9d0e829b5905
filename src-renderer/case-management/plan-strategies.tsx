import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../src-shared/case-management/contract.ts';
import { ActionList } from '../follow-ups/action-list.tsx';
import { type ActionDoor, EditAction } from '../follow-ups/edit-action.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useSubmit } from '../kit/use-submit.ts';

/** The strategies of a plan: its own are edited until the first signature, those carried over are not. */
export function PlanStrategies({ plan, actionId }: { plan: PlanView; actionId: string | null }) {
  const { t } = useTranslation();
  const door = useDoor(plan.id);
  const mayEdit = plan.isEditable && plan.mayWrite;
  return (
    <ActionList
      words={{
        title: t('documents:plan.strategies'),
        add: t('case-management:entry.add-strategy'),
        edit: t('case-management:plan.edit-strategy'),
      }}
      actions={plan.strategies}
      actionId={actionId}
      mayEdit={(action) => mayEdit && (action === null || action.decidedOn === plan.madeOn)}
      mayNote={plan.mayWrite}
      editor={(action, onDone) => (
        <EditAction
          draftName={plan.id}
          from={plan.madeOn}
          door={door}
          action={action}
          onDone={onDone}
        />
      )}
    />
  );
}

function useDoor(planId: string): ActionDoor {
  const save = useSubmit('caseManagement.saveStrategy');
  const remove = useCommand('caseManagement.removeStrategy');
  return {
    save: async (actionId, action) => {
      const reply = await save.run({ planId, actionId, action }, { 'action.what': action.what });
      return reply?.ok ?? false;
    },
    remove: async (actionId) => (await remove.run({ planId, actionId })).ok,
    isRunning: save.isRunning,
    problem: save.problem ?? remove.problem,
    whatError: save.error('action.what'),
  };
}
