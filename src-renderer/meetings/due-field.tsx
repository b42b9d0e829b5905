import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { useFormat, useLanguage } from '../kit/session.tsx';
import { parseDue } from './due-entry.ts';
import classes from './entry.module.css';

/**
 * By when: a date, or a step such as '2w' counted from the conference's date. What was typed stays
 * while it is neither; leaving the field shows the date that it came to.
 */
export function DueField({
  value,
  from,
  onChange,
  onDone,
}: {
  value: CalendarDate | null;
  from: CalendarDate;
  onChange: (due: CalendarDate | null) => void;
  /** Enter: this was the last thing to say. */
  onDone?: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const [text, setText] = useState(value === null ? '' : format.date(value));
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    if (!isTyping && value !== null) setText(format.date(value));
  }, [value, isTyping, format]);
  const isWrong = !isTyping && text.trim() !== '' && parseDue(text, from, language) === null;

  function type(next: string): void {
    setText(next);
    onChange(parseDue(next, from, language));
  }
  return (
    <div>
      <TextInput
        label={t('conferences:action.due')}
        placeholder={t('conferences:action.due-hint')}
        data-focus="due"
        value={text}
        error={isWrong && t('problems:date-impossible')}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onDone?.();
        }}
      />
      <div className={classes.steps}>
        {(['1w', '2w', '1m'] as const).map((step) => (
          <Button
            key={step}
            size="compact-sm"
            variant="default"
            tabIndex={-1}
            aria-label={t(`conferences:step-long.${step}`)}
            onClick={() => type(step)}
          >
            {t(`conferences:step.${step}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
