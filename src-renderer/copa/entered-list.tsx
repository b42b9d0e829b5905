import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnteredItem } from '../../src-shared/copa/contract.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import classes from './copa.module.css';

/** What was ticked last, newest first; a wrong tick is taken back here. */
export function EnteredList() {
  const { t } = useTranslation();
  const format = useFormat();
  const entered = useQuery('copa.entered', {});
  const undo = useCommand('copa.undo');
  const [undone, setUndone] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  async function takeBack({ entryId, childId, childName }: EnteredItem): Promise<void> {
    const reply = await undo.run({ entryId, childId });
    setUndone(reply.ok ? childName : null);
    // The line and its button are gone.
    if (reply.ok) heading.current?.focus();
  }

  return (
    <section aria-labelledby="copa-entered" className={classes.sheet}>
      <h2 id="copa-entered" ref={heading} tabIndex={-1} className={classes.title}>
        {t('copa:entered')}
      </h2>
      <ProblemNotice problem={entered.error ?? undo.problem} />
      <output>{undone !== null && t('copa:undone', { name: undone })}</output>
      {entered.data?.length === 0 && <p className={classes.quiet}>{t('copa:entered-none')}</p>}
      <ul className={classes.entered}>
        {entered.data?.map((item) => (
          <li key={item.entryId}>
            <span>
              <span className={classes.name}>{item.childName}</span>{' '}
              <span className={classes.small}>
                {t(`copa:kind.${item.kind}`)}, {format.date(item.date)}
              </span>
            </span>
            <span className={classes.small}>
              {t('copa:entered-line', {
                date: format.date(item.enteredOn),
                name: item.enteredBy,
              })}
            </span>
            {item.mayUndo && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('copa:undo-of', { name: item.childName })}
                onClick={() => void takeBack(item)}
              >
                {t('copa:undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
