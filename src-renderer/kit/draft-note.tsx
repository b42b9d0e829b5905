import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './dialog-form.module.css';
import { useFormat } from './session.tsx';
import type { Draft } from './use-draft.ts';

/** Says that what was typed in an earlier sitting is still here, and offers to start anew. */
export function DraftNote({ draft }: { draft: Pick<Draft<unknown>, 'foundAt' | 'discard'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (draft.foundAt === null) return null;
  return (
    <div className={classes.note}>
      <span>{t('families:draft.found', { at: format.instant(draft.foundAt) })}</span>
      <Button variant="subtle" size="compact-sm" onClick={() => void draft.discard()}>
        {t('families:draft.anew')}
      </Button>
    </div>
  );
}
