import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { MissingByForm, MissingByPerson } from './missing-groups.tsx';

type Grouping = 'person' | 'form';

/** Signatures still missing, by person or by form (HS-18). */
export function MissingSignaturesPage() {
  const { t } = useTranslation();
  const missing = useQuery('signatures.missing', {});
  const [grouping, setGrouping] = useState<Grouping>('person');
  const people = missing.data?.filter(({ documents }) => documents.length > 0);
  return (
    <Page wide title={t('signatures:missing.title')}>
      <ProblemNotice problem={missing.error} />
      {people?.length === 0 && <EmptyState title={t('signatures:missing.none')} />}
      {people && people.length > 0 && (
        <>
          <SegmentedControl
            aria-label={t('signatures:missing.group')}
            value={grouping}
            onChange={(value) => setGrouping(value === 'form' ? 'form' : 'person')}
            data={[
              { value: 'person', label: t('signatures:missing.by-person') },
              { value: 'form', label: t('signatures:missing.by-form') },
            ]}
          />
          {grouping === 'person' ? (
            <MissingByPerson people={people} />
          ) : (
            <MissingByForm people={people} />
          )}
        </>
      )}
    </Page>
  );
}
