import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { type ImportStepName, importSteps } from './import-state.ts';

/** One of the four steps. Those done stay to be read and corrected; those to come are a line. */
export function ImportStep({
  step,
  current,
  children,
}: {
  step: ImportStepName;
  current: ImportStepName;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const number = importSteps.indexOf(step) + 1;
  const at = importSteps.indexOf(current) + 1;
  const isDone = number < at;
  const isShown = number <= at || (step === 'done' && current === 'check');
  return (
    <section
      className={classes.step}
      data-state={number === at ? 'here' : isDone ? 'done' : 'to-come'}
      aria-labelledby={`import-${step}`}
      {...(number === at && { 'aria-current': 'step' as const })}
    >
      <h2 id={`import-${step}`} tabIndex={-1} className={classes.heading}>
        <span className={classes.number} aria-hidden>
          {isDone ? <IconCircleCheck size={24} /> : number}
        </span>
        {t(`families:import.step-${step}`)}
      </h2>
      {isShown && <div className={classes.body}>{children}</div>}
    </section>
  );
}
