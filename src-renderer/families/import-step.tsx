import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { type ImportStepName, importSteps } from './import-state.ts';

/** One of the four steps. Those done fold away and can be opened again; those to come are a line. */
export function ImportStep({
  step,
  current,
  folds = false,
  children,
}: {
  step: ImportStepName;
  current: ImportStepName;
  /** Done, it is a line until it is opened again. */
  folds?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const number = importSteps.indexOf(step) + 1;
  const at = importSteps.indexOf(current) + 1;
  const isDone = number < at;
  const [isOpen, setOpen] = useState(false);
  const isFolded = folds && isDone && !isOpen;
  const isShown = (number <= at && !isFolded) || (step === 'done' && current === 'check');
  return (
    <section
      className={classes.step}
      data-state={number === at ? 'here' : isDone ? 'done' : 'to-come'}
      aria-labelledby={`import-${step}`}
      {...(number === at && { 'aria-current': 'step' as const })}
    >
      <div className={classes.top}>
        <h2 id={`import-${step}`} tabIndex={-1} className={classes.heading}>
          <span className={classes.number} aria-hidden>
            {isDone ? <IconCircleCheck size={24} /> : number}
          </span>
          {t(`families:import.step-${step}`)}
        </h2>
        {folds && isDone && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(`families:import.${isOpen ? 'hide' : 'show'}-${step}`)}
          </Button>
        )}
      </div>
      {isShown && <div className={classes.body}>{children}</div>}
    </section>
  );
}
