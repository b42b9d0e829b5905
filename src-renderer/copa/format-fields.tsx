import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CopaFieldSetting } from '../../src-shared/copa/fields.ts';
import classes from './copa.module.css';
import { useFieldName } from './field-name.ts';

/** The fields of the text in their order: switched on or off, labelled, moved. */
export function FormatFields({
  fields,
  onChange,
}: {
  fields: readonly CopaFieldSetting[];
  onChange: (fields: CopaFieldSetting[]) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useFieldName();

  function move(from: number, to: number): void {
    const moved = fields[from];
    if (moved) onChange(fields.toSpliced(from, 1).toSpliced(to, 0, moved));
  }

  return (
    <ol className={classes.fields}>
      {fields.map((one, n) => {
        const field = nameOf(one.field);
        const set = (change: Partial<CopaFieldSetting>) =>
          onChange(fields.toSpliced(n, 1, { ...one, ...change }));
        return (
          <li key={one.field} className={classes.field}>
            <Checkbox
              label={field}
              aria-label={t('copa:format.on', { field })}
              checked={one.isOn}
              onChange={(event) => set({ isOn: event.currentTarget.checked })}
            />
            <TextInput
              aria-label={t('copa:format.label', { field })}
              placeholder={field}
              value={one.label ?? ''}
              maxLength={60}
              disabled={!one.isOn}
              onChange={(event) => set({ label: event.currentTarget.value || null })}
            />
            <span className={classes.moves}>
              <ActionIcon
                variant="subtle"
                size={32}
                disabled={n === 0}
                aria-label={t('copa:format.up', { field })}
                onClick={() => move(n, n - 1)}
              >
                <IconArrowUp size={20} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size={32}
                disabled={n === fields.length - 1}
                aria-label={t('copa:format.down', { field })}
                onClick={() => move(n, n + 1)}
              >
                <IconArrowDown size={20} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
