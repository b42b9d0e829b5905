import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'dayjs/locale/es';
import type { Language } from '../../src-shared/operation.ts';
import { parseDate } from './parse-date.ts';
import { useFormat, useLanguage } from './session.tsx';

/**
 * A calendar day, typed or picked. `value` is 'YYYY-MM-DD' or null. While the text is no date,
 * value is null and the field says so once it is left; what was typed stays. `error` is about the value that
 * it came for: another value takes it away.
 */
export function DateField({
  label,
  value,
  onChange,
  error,
  description,
  required,
  min,
  max,
  disabled,
  autoFocus,
}: {
  label: string;
  value: string | null;
  onChange: (date: string | null) => void;
  error?: string | null;
  description?: string;
  required?: boolean;
  /** First and last day that the picker offers; rules are the vault's. */
  min?: string;
  max?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const [text, setText] = useState(value ? format.date(value) : '');
  /** Changed since the field was last left. */
  const [isTyping, setTyping] = useState(false);
  const [isOpen, setOpen] = useState(false);

  const known = useRef(value);
  useEffect(() => {
    const isNew = known.current !== value;
    known.current = value;
    if (isTyping) return;
    // A value of its own accord replaces what was typed; leaving the field does not.
    setText((kept) => {
      if (!isNew && isNoDate(kept, language)) return kept;
      return value === null ? '' : format.date(value);
    });
  }, [value, isTyping, format, language]);

  const answer = error ?? null;
  const [answered, setAnswered] = useState({ answer, value });
  if (answered.answer !== answer) setAnswered({ answer, value });
  const isStale = answered.answer === answer && answered.value !== value;

  const isWrong = isNoDate(text, language);
  const wrong = isWrong && !isTyping ? t('problems:date-impossible') : null;

  return (
    <TextInput
      label={label}
      description={description}
      placeholder={t('common:date.placeholder')}
      value={text}
      error={wrong ?? (isStale ? null : answer)}
      data-wrong={isWrong || undefined}
      required={required}
      disabled={disabled}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyping(false)}
      onChange={(event) => {
        setTyping(true);
        setText(event.currentTarget.value);
        onChange(parseDate(event.currentTarget.value, language));
      }}
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} trapFocus position="bottom-end">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              disabled={disabled}
              aria-label={t('common:date.pick')}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={20} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              locale={language}
              firstDayOfWeek={0}
              weekendDays={[]}
              hideOutsideDates
              styles={{ day: { fontSize: 16 } }}
              ariaLabels={{
                nextMonth: t('common:date.next'),
                previousMonth: t('common:date.previous'),
                nextYear: t('common:date.next'),
                previousYear: t('common:date.previous'),
                nextDecade: t('common:date.next'),
                previousDecade: t('common:date.previous'),
              }}
              value={value}
              defaultDate={value ?? max}
              minDate={min}
              maxDate={max}
              onChange={(date) => {
                onChange(date);
                if (date !== null) setText(format.date(date));
                setOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** Something is typed, and it is no day: a form waits for it (`data-wrong`). */
function isNoDate(text: string, language: Language): boolean {
  return text.trim() !== '' && parseDate(text, language) === null;
}
