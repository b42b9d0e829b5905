import { useTranslation } from 'react-i18next';
import { DateField } from '../kit/date-field.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { PersonSelect } from '../kit/person-select.tsx';
import { useQuery } from '../kit/use-query.ts';
import type { Work } from './use-queue.ts';

/** The tick's date and person, kept from one child to the next (HS-25). */
export function TickFields({ work }: { work: Work }) {
  const { t } = useTranslation();
  const today = useQuery('settings.get', {}).data?.today;
  return (
    <FieldGrid>
      <DateField
        label={t('copa:on')}
        value={work.date}
        onChange={(date) => work.set({ date })}
        required
        error={work.error('date')}
        {...(work.item ? { min: work.item.date } : {})}
        {...(today ? { max: today } : {})}
      />
      <PersonSelect
        label={t('copa:by')}
        value={work.personId}
        onChange={(personId) => personId !== null && work.set({ personId })}
        only={({ access }) => access === 'active'}
        clearable={false}
        required
        error={work.error('personId')}
      />
    </FieldGrid>
  );
}
