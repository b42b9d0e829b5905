import { useEffect, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat, useMay } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useJob } from '../kit/use-job.ts';
import { ImportCheck } from './import-check.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportFile } from './import-file.tsx';
import { emptyImport, importReducer, isReadyToCheck } from './import-state.ts';
import { ImportStep } from './import-step.tsx';

/** The roster comes in: file, columns, check, done, on one page. Nothing is written before the last. */
export function ImportPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayManage = useMay('manage-roster');
  const [state, dispatch] = useReducer(importReducer, emptyImport);
  const check = useCommand('families.checkRoster');
  const job = useJob('families.importRoster');
  const { file, read, columns, dateOrder } = state;
  const choice = file && dateOrder && { fileId: file.fileId, columns, dateOrder };
  const isReady = isReadyToCheck(state);

  useEffect(() => {
    if (state.step !== 'file') document.getElementById(`import-${state.step}`)?.focus();
  }, [state.step]);

  async function runCheck(): Promise<void> {
    if (!choice || !isReady) return focusFirstMissing();
    const reply = await check.run(choice);
    if (reply.ok) dispatch({ type: 'checked', check: reply.value });
  }

  async function runImport(): Promise<void> {
    if (!choice) return;
    const reply = await job.start(choice);
    if (reply.ok) dispatch({ type: 'imported', result: reply.value });
  }

  if (!mayManage) {
    return (
      <Page title={t('families:import.title')}>
        <p>{t('families:import.managers-only')}</p>
      </Page>
    );
  }

  const toCome = (state.check?.new.length ?? 0) + (state.check?.changed.length ?? 0);
  const primary =
    state.step === 'columns'
      ? {
          label: t('families:import.check'),
          run: () => void runCheck(),
          isRunning: check.isRunning,
        }
      : {
          label: t('families:import.run', { count: toCome, number: format.number(toCome) }),
          run: () => void runImport(),
          isRunning: job.isRunning,
        };

  return (
    <Page
      title={t('families:import.title')}
      subtitle={t('families:import.subtitle')}
      wide
      bare
      {...((state.step === 'columns' || (state.step === 'check' && toCome > 0)) && { primary })}
    >
      <ImportStep step="file" current={state.step}>
        <ImportFile
          file={file}
          read={read}
          onRead={(next) => dispatch({ type: 'read', ...next })}
          onAnother={() => dispatch({ type: 'again' })}
        />
      </ImportStep>
      <ImportStep step="columns" current={state.step} folds>
        {read && (
          <>
            <ImportColumns
              read={read}
              columns={columns}
              dateOrder={dateOrder}
              isLocked={job.isRunning || state.step === 'done'}
              onColumns={(next) => dispatch({ type: 'columns', columns: next })}
              onDateOrder={(next) => dispatch({ type: 'date-order', dateOrder: next })}
            />
            <ProblemNotice problem={check.problem} />
          </>
        )}
      </ImportStep>
      <ImportStep step="check" current={state.step} folds>
        {state.check && (
          <>
            <ImportCheck check={state.check} />
            <ProblemNotice problem={job.problem} />
          </>
        )}
      </ImportStep>
      <ImportStep step="done" current={state.step}>
        <ImportDone
          progress={job.isRunning ? job.progress : null}
          isRunning={job.isRunning}
          result={state.result}
          onAnother={() => dispatch({ type: 'again' })}
        />
      </ImportStep>
    </Page>
  );
}

/** The cursor goes to the first column or date order that has still to be chosen. */
function focusFirstMissing(): void {
  const wrong = 'main [aria-invalid="true"], main input[type="radio"]';
  document.querySelector<HTMLElement>(wrong)?.focus();
}
