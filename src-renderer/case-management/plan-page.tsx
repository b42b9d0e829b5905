import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../src-shared/case-management/contract.ts';
import { call } from '../kit/bridge.ts';
import { paths, useGo, usePathId, useSearchValue } from '../kit/go.ts';
import { Page, type Primary } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMay } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import { PrintButton } from '../meetings/print-dialog.tsx';
import { AmendDialog } from '../signatures/amend-dialog.tsx';
import { PlanSheet } from './plan-sheet.tsx';

/** One support plan, as the page that it prints (HS-24). */
export function PlanPage() {
  const { t } = useTranslation();
  const planId = usePathId('planId');
  const actionId = useSearchValue('action');
  const plan = useQuery('caseManagement.plan', { planId });
  if (plan.data === undefined) {
    return (
      <Page title={t('case-management:plan.title')}>
        <ProblemNotice problem={plan.error} />
      </Page>
    );
  }
  return <OnePlan key={planId} plan={plan.data} actionId={actionId} />;
}

function OnePlan({ plan, actionId }: { plan: PlanView; actionId: string | null }) {
  const { t } = useTranslation();
  const [isAmending, setAmending] = useState(false);
  const amend = useCommand('caseManagement.amendPlan');
  const primary = usePrimary(plan);
  const { id: planId } = plan;
  return (
    <Page
      title={plan.childName}
      subtitle={t('case-management:plan.title')}
      {...(primary ? { primary } : {})}
      actions={
        <>
          {plan.mayWrite && !plan.isEditable && (
            <Button variant="default" onClick={() => setAmending(true)}>
              {t('signatures:amend.button')}
            </Button>
          )}
          <PrintButton
            printables={[
              {
                key: 'plan',
                label: t('case-management:plan.title'),
                detail: t('case-management:plan.print-detail'),
                save: (language) => call('exports.plan', { planId, language }),
              },
            ]}
          />
        </>
      }
    >
      <PlanSheet plan={plan} actionId={actionId} />
      <AmendDialog
        draftName={`amend:${planId}`}
        opened={isAmending}
        onClose={() => setAmending(false)}
        onAmend={(what, why) => amend.run({ planId, what, why })}
        problem={amend.problem}
        isRunning={amend.isRunning}
      />
    </Page>
  );
}

/** The next thing to do with the plan: sign it. */
function usePrimary(plan: PlanView): Primary | null {
  const { t } = useTranslation();
  const go = useGo();
  const maySign = useMay('sign');
  if (plan.signing.state !== 'waiting' || !maySign) return null;
  return {
    label: t('case-management:plan.sign'),
    run: () => go.to(paths.signing('case-management', plan.meetingId)),
  };
}
