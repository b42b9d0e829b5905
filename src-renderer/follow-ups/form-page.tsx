import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../src-shared/follow-ups/contract.ts';
import { call } from '../kit/bridge.ts';
import { paths, useGo, usePathId, useSearchValue } from '../kit/go.ts';
import { Page, type Primary } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMay } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import { PrintButton } from '../meetings/print-dialog.tsx';
import { AmendDialog } from '../signatures/amend-dialog.tsx';
import { FormSheet } from './form-sheet.tsx';

/** One follow-up form, as the page that it prints (HS-14 to HS-20). */
export function FormPage() {
  const { t } = useTranslation();
  const formId = usePathId('formId');
  const actionId = useSearchValue('action');
  const form = useQuery('followUps.form', { formId });
  if (form.data === undefined) {
    return (
      <Page title={t('follow-ups:form.title')}>
        <ProblemNotice problem={form.error} />
      </Page>
    );
  }
  return <OneForm form={form.data} actionId={actionId} />;
}

function OneForm({ form, actionId }: { form: FormView; actionId: string | null }) {
  const { t } = useTranslation();
  const [isAmending, setAmending] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const amend = useCommand('followUps.amend');
  const next = usePrimary(form, () => setClosing(true));
  const primary = isClosing ? null : next;
  const { id: formId } = form;
  return (
    <Page
      title={form.childName}
      subtitle={t('follow-ups:form.title')}
      {...(primary ? { primary } : {})}
      actions={
        <>
          {form.mayWrite && !form.isEditable && (
            <Button variant="default" onClick={() => setAmending(true)}>
              {t('signatures:amend.button')}
            </Button>
          )}
          <PrintButton
            printables={[
              {
                key: 'form',
                label: t('follow-ups:form.title'),
                detail: t('follow-ups:form.print-detail'),
                save: (language) => call('exports.form', { formId, language }),
              },
            ]}
          />
        </>
      }
    >
      <FormSheet form={form} actionId={actionId} isClosing={isClosing} onClosing={setClosing} />
      <AmendDialog
        draftName={`amend:${formId}`}
        opened={isAmending}
        onClose={() => setAmending(false)}
        onAmend={(what, why) => amend.run({ formId, what, why })}
        problem={amend.problem}
        isRunning={amend.isRunning}
      />
    </Page>
  );
}

/** The next thing to do with the form: sign it, then close it. */
function usePrimary(form: FormView, close: () => void): Primary | null {
  const { t } = useTranslation();
  const go = useGo();
  const maySign = useMay('sign');
  if (form.signing.state === 'waiting' && maySign) {
    return {
      label: t('follow-ups:form.sign'),
      run: () => go.to(paths.signing('conference', form.meetingId)),
    };
  }
  if (form.mayWrite && form.closedOn === null && form.openActions === 0) {
    return { label: t('follow-ups:close.verb'), run: close };
  }
  return null;
}
