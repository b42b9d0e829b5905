import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import type { Saved } from '../../src-shared/exports/contract.ts';
import classes from '../families/child-page.module.css';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SavedNote } from '../kit/saved-note.tsx';
import { useFormat } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';

/** The signed agreements on file, each to be saved out and read. */
export function AgreementList({
  agencyId,
  agreements,
}: {
  agencyId: string;
  agreements: AgencyView['agreements'];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useCommand('agencies.saveAgreement');
  const [saved, setSaved] = useState<Saved | null>(null);

  async function run(agreementId: string): Promise<void> {
    const reply = await save.run({ agencyId, agreementId });
    setSaved(reply.ok ? reply.value : null);
  }

  return (
    <>
      <ul className={classes.list}>
        {agreements.map(({ id, signedOn, endsOn, addedAt, addedBy }) => (
          <li key={id}>
            <div className={classes.top}>
              <span>
                {endsOn === null
                  ? t('coordinated-entry:agreement.signed', { date: format.date(signedOn) })
                  : t('coordinated-entry:agreement.signed-until', {
                      date: format.date(signedOn),
                      end: format.date(endsOn),
                    })}
              </span>
              <Button
                className={classes.end}
                variant="subtle"
                size="compact-sm"
                aria-label={t('coordinated-entry:agreement.save-of', {
                  date: format.date(signedOn),
                })}
                onClick={() => void run(id)}
              >
                {t('coordinated-entry:agreement.save')}
              </Button>
            </div>
            <div className={classes.quiet}>
              {t('coordinated-entry:written-by', { name: addedBy, at: format.instant(addedAt) })}
            </div>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={save.problem} />
      {saved && <SavedNote saved={saved} />}
    </>
  );
}
