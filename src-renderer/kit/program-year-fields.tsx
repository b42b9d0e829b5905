import { Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { monthOf, nextMonth } from '../../src-shared/dates.ts';
import { DateField } from './date-field.tsx';
import { useFormat } from './session.tsx';

export interface ProgramYearValue {
  start: string | null;
  end: string | null;
  /** 'YYYY-MM' */
  closedMonths: string[];
}

/** Start and end of a program year, and the months in which the site is closed, ticked. */
export function ProgramYearFields({
  value,
  onChange,
  problemAt,
}: {
  value: ProgramYearValue;
  onChange: (value: ProgramYearValue) => void;
  /** The sentence for 'start', 'end' or 'closedMonths'. */
  problemAt: (field: keyof ProgramYearValue) => string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const months = monthsBetween(value.start, value.end);

  function change(part: Partial<ProgramYearValue>) {
    const next = { ...value, ...part };
    const inside = monthsBetween(next.start, next.end);
    const isWhole = next.start !== null && next.end !== null;
    const closedMonths = isWhole
      ? next.closedMonths.filter((month) => inside.includes(month))
      : next.closedMonths;
    onChange({ ...next, closedMonths });
  }

  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <DateField
          label={t('common:program-year.start')}
          value={value.start}
          onChange={(start) => change({ start })}
          error={problemAt('start')}
          required
        />
        <DateField
          label={t('common:program-year.end')}
          value={value.end}
          onChange={(end) => change({ end })}
          error={problemAt('end')}
          required
        />
      </Group>
      {months.length > 0 && (
        <Checkbox.Group
          label={t('common:program-year.closed')}
          description={t('common:program-year.closed-detail')}
          value={value.closedMonths}
          onChange={(closedMonths) => change({ closedMonths })}
          error={problemAt('closedMonths')}
        >
          <SimpleGrid cols={3} mt="xs" spacing="xs">
            {months.map((month) => (
              <Checkbox key={month} value={month} label={format.month(month)} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
      {months.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('common:program-year.closed-later')}
        </Text>
      )}
    </Stack>
  );
}

/** The months from the first day to the last, at most 24; none while a day is missing. */
function monthsBetween(start: string | null, end: string | null): string[] {
  const months: string[] = [];
  if (start === null || end === null || start > end) return months;
  for (
    let month = monthOf(start);
    month <= monthOf(end) && months.length < 24;
    month = nextMonth(month)
  ) {
    months.push(month);
  }
  return months;
}
