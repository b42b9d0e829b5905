import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { Door } from './door.tsx';

/** The binder can't be opened: damaged, foreign, newer, or open somewhere else. Nothing is touched. */
export function BlockedPage({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Door title={t('vault:blocked.title')} wide>
      <Stack>
        <ProblemNotice problem={problem} />
        <p>{t(`vault:blocked.${problem.code}`, { defaultValue: t('vault:blocked.other') })}</p>
        <Group>
          <Button data-page-primary onClick={() => void queries.invalidateQueries()}>
            {t('vault:blocked.again')}
          </Button>
        </Group>
      </Stack>
    </Door>
  );
}
