import {
  type Icon,
  IconAlertOctagon,
  IconBrain,
  IconHomeShield,
  IconNotes,
  IconStethoscope,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NoteKind } from '../../src-shared/notes/rules.ts';
import classes from './notes.module.css';

const icons: Record<NoteKind, Icon> = {
  general: IconNotes,
  health: IconStethoscope,
  'mental-health': IconBrain,
  'domestic-violence': IconHomeShield,
  'abuse-report': IconAlertOctagon,
};

/** What a note is about, as icon and word. */
export function NoteKindMark({ kind }: { kind: NoteKind }) {
  const { t } = useTranslation();
  const Mark = icons[kind];
  return (
    <span className={classes.kind}>
      <Mark size={16} aria-hidden />
      {t(`notes:kind.${kind}`)}
    </span>
  );
}
