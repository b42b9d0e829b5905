import { TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isEnough } from './about-child.ts';
import classes from './round.module.css';

/** The name of a parent's own child, typed by a member of staff: the screen names no other (PR-06). */
export function OwnChild({
  field,
  parent,
  value,
  found,
  onChange,
  onKeyDown,
}: {
  field?: Ref<HTMLInputElement>;
  /** Whose child. */
  parent: string;
  value: string;
  /** How many documents are about a child of this name. */
  found: number;
  onChange: (typed: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}) {
  const { t } = useTranslation();
  return (
    <div>
      <TextInput
        {...(field ? { ref: field } : {})}
        label={t('signatures:parent.child')}
        description={t('signatures:parent.child-hint')}
        value={value}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(onKeyDown ? { onKeyDown } : {})}
      />
      <p aria-live="polite" className={classes.small}>
        {found === 0 && isEnough(value) && t('signatures:parent.none', { name: parent })}
      </p>
    </div>
  );
}
