import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeLine } from '../../src-shared/home/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useMay } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from './first-steps.module.css';

interface Step {
  name: 'roster' | 'people' | 'recovery';
  path: string;
  isDone: boolean;
  may: boolean;
  /** Who does it, where the person may not. */
  ask: 'ask-manager' | 'ask-administrator';
}

/** What a fresh binder needs first, each step with its place; the first one open has the focus. */
export function FirstSteps({ lines }: { lines: readonly HomeLine[] }) {
  const { t } = useTranslation();
  const id = useId();
  const mayRoster = useMay('manage-roster');
  const mayAccounts = useMay('manage-accounts');
  const people = useQuery('people.list', {});
  const staff = people.data?.filter(({ affiliation }) => affiliation === 'staff');
  const isThere = (what: HomeLine['what']) => lines.some((line) => line.what === what);
  const steps: Step[] = [
    {
      name: 'roster',
      path: paths.import,
      isDone: !isThere('roster-empty'),
      may: mayRoster,
      ask: 'ask-manager',
    },
    {
      name: 'people',
      path: paths.people,
      isDone: (staff?.length ?? 0) > 1 && !isThere('person-without-access'),
      may: mayAccounts,
      ask: 'ask-administrator',
    },
    {
      name: 'recovery',
      path: paths.recovery,
      isDone: !isThere('recovery-unconfirmed'),
      may: mayAccounts,
      ask: 'ask-administrator',
    },
  ];
  const next = steps.find((step) => !step.isDone && step.may);
  return (
    <section aria-labelledby={id} className={classes.sheet}>
      <h2 id={id}>{t('home:first.title')}</h2>
      <p>{t('home:first.intro')}</p>
      <ol>
        {steps.map((step) => (
          <li key={step.name} className={classes.step} data-done={step.isDone}>
            <div>
              <h3>{t(`home:first.${step.name}`)}</h3>
              <p>{t(`home:first.${step.name}-hint`)}</p>
            </div>
            <StepEnd step={step} isNext={step === next} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepEnd({ step, isNext }: { step: Step; isNext: boolean }) {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isNext) link.current?.focus({ preventScroll: true });
  }, [isNext]);
  if (step.isDone) {
    return (
      <span className={classes.done}>
        <IconCircleCheck size={20} aria-hidden />
        {t('home:first.done')}
      </span>
    );
  }
  if (!step.may) return <span className={classes.ask}>{t(`home:first.${step.ask}`)}</span>;
  return (
    <Button
      component="a"
      ref={link}
      href={linkTo(step.path)}
      variant={isNext ? 'filled' : 'default'}
    >
      {t(`home:first.${step.name}-do`)}
    </Button>
  );
}
