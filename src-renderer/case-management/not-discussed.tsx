import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAgendaItem } from '../../src-shared/case-management/contract.ts';
import { ReasonForm } from '../conferences/leave-out.tsx';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';

/** Takes back a child added by hand, or says why a child is not discussed: the appointment waits again. */
export function NotDiscussed({
  item,
  edits,
  onGone,
}: {
  item: CaseAgendaItem;
  edits: AgendaEdits;
  onGone: () => void;
}) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (item.hasEntry) return null;
  if (item.reasons.every((reason) => reason === 'added')) {
    return (
      <Button variant="default" onClick={() => void edits.remove(item.childId, onGone)}>
        {t('conferences:take-off')}
      </Button>
    );
  }
  if (isAsking) {
    return (
      <ReasonForm
        label={t('case-management:entry.why-not')}
        verb={t('case-management:entry.not-discussed')}
        onReason={(reason) => void edits.leaveOut(item.childId, reason, onGone)}
        onCancel={() => setAsking(false)}
      />
    );
  }
  return (
    <Button variant="default" onClick={() => setAsking(true)}>
      {t('case-management:entry.not-discussed')}
    </Button>
  );
}
