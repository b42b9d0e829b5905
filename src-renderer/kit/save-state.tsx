import { IconAlertTriangle, IconCheck, IconPencil, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from './autosaver.ts';
import classes from './save-state.module.css';

const icons = {
  saved: IconCheck,
  saving: IconRefresh,
  unsaved: IconPencil,
  failed: IconAlertTriangle,
} as const;

/**
 * Whether what is being typed is kept: a quiet icon and word, read out politely. What `isDraft` is
 * kept, but not yet part of the record.
 */
export function SaveStateView({ state, isDraft = false }: { state: SaveState; isDraft?: boolean }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <output className={classes.state} data-state={state} aria-live="polite">
      <Icon size={16} aria-hidden />
      {t(`common:save.${isDraft && state === 'saved' ? 'draft' : state}`)}
    </output>
  );
}
