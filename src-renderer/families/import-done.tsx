import { Button, Group, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../src-shared/bridge.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { RefusedRows } from './import-rows.tsx';
import type { ImportResult } from './import-state.ts';

/** The last step: how far it is, then what came in and what has to be mended in the file. */
export function ImportDone({
  progress,
  isRunning,
  result,
  onAnother,
}: {
  progress: JobProgress | null;
  isRunning: boolean;
  result: ImportResult | null;
  onAnother: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (isRunning) return <Running progress={progress} />;
  if (result === null) return <p>{t('families:import.not-yet')}</p>;
  const parts = (['imported', 'changed', 'same', 'blank'] as const).filter(
    (part) => part === 'imported' || result[part] > 0,
  );
  const counts = parts.map((part) =>
    t(`families:import.${part}`, { count: result[part], number: format.number(result[part]) }),
  );
  return (
    <>
      <output>{counts.join(' · ')}</output>
      <Group mt="md" mb="md">
        <Button component="a" href={linkTo(paths.children)}>
          {t('families:import.to-children')}
        </Button>
        <Button component="a" href={linkTo(paths.classes)} variant="default">
          {t('families:import.to-classes')}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {t('families:import.another')}
        </Button>
      </Group>
      {result.refused.length > 0 && (
        <>
          <h3>
            {t('families:import.refused', {
              count: result.refused.length,
              number: format.number(result.refused.length),
            })}
          </h3>
          <RefusedRows rows={result.refused} hint={t('families:import.mend-hint')} />
        </>
      )}
    </>
  );
}

function Running({ progress }: { progress: JobProgress | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (progress === null || progress.state === 'waiting') {
    return <p aria-live="polite">{t('families:import.waiting')}</p>;
  }
  const { done, total } = progress;
  return (
    <>
      <p>
        {t('families:import.running', { done: format.number(done), total: format.number(total) })}
      </p>
      <Progress
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t('families:import.progress')}
      />
    </>
  );
}
