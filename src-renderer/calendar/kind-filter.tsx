import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CalendarKind, calendarKinds } from '../../src-shared/calendar/rules.ts';
import classes from './page.module.css';

/** Which kinds are shown; each can be ticked off. */
export function KindFilter({
  shown,
  onChange,
}: {
  shown: readonly CalendarKind[];
  onChange: (shown: CalendarKind[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.kinds}>
      <legend className="visually-hidden">{t('calendar:show')}</legend>
      {calendarKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`calendar:kind.${kind}`)}
          checked={shown.includes(kind)}
          onChange={(event) => {
            const isShown = event.currentTarget.checked;
            onChange(calendarKinds.filter((one) => (one === kind ? isShown : shown.includes(one))));
          }}
        />
      ))}
    </fieldset>
  );
}
