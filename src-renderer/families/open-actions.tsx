import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import classes from './child-page.module.css';

/** What was promised and is not closed, each with the way to its follow-up form. */
export function OpenActions({ actions }: { actions: readonly ActionView[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('families:open-actions.title')}</h2>
      {actions.length === 0 ? (
        <p>{t('families:open-actions.none')}</p>
      ) : (
        <ul className={classes.list}>
          {actions.map((action) => (
            <Action key={action.id} action={action} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Action({ action }: { action: ActionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = action.progress.at(-1);
  const what = action.what === '' ? t('families:open-actions.unnamed') : action.what;
  return (
    <li>
      <div className={classes.top}>
        {action.formId ? (
          <Anchor href={linkTo(paths.form(action.formId, action.id))} fw={600}>
            {what}
          </Anchor>
        ) : (
          <strong>{what}</strong>
        )}
        <StateBadge state={action.isOverdue ? 'overdue' : 'open'} />
      </div>
      <div className={classes.quiet}>
        {[
          action.service,
          action.responsibleName,
          action.due && t('families:by-date', { date: format.date(action.due) }),
        ]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </div>
      {last && (
        <p className={classes.said}>
          {format.date(last.date)}: {last.note}
        </p>
      )}
    </li>
  );
}
