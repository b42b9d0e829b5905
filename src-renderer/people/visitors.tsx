import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../src-shared/people/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useMay } from '../kit/session.tsx';
import { AddVisitor } from './add-visitor.tsx';
import { VisitorForm } from './visitor-form.tsx';
import classes from './visitors.module.css';

/** Who attends meetings and is no user of the binder; `asked` opens one of them. */
export function Visitors({
  people,
  asked,
  onClosed,
}: {
  people: readonly Person[];
  asked: Person | null;
  onClosed: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const mayWrite = useMay('write-records');
  const [edited, setEdited] = useState<Person | null>(null);
  const [said, setSaid] = useState('');
  const columns = useColumns();

  useEffect(() => {
    if (asked && mayWrite) setEdited(asked);
  }, [asked, mayWrite]);

  function close(): void {
    setEdited(null);
    onClosed();
  }

  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <div>
          <h2 id={id}>{t('people:visitor.title')}</h2>
          <p>{t('people:visitor.hint')}</p>
        </div>
        {mayWrite && (
          <AddVisitor onAdded={({ name }) => setSaid(t('people:visitor.added', { name }))} />
        )}
      </div>
      <output>{said}</output>
      <DataTable
        label={t('people:visitor.title')}
        rows={people}
        columns={columns}
        rowKey={(row) => row.id}
        {...(mayWrite && { onOpen: (row: Person) => setEdited(row) })}
        initialSort={{ key: 'name', direction: 'ascending' }}
        empty={<p>{t('people:visitor.none')}</p>}
      />
      <Dialog
        opened={edited !== null}
        onClose={close}
        title={edited && t('people:edit.title', { name: edited.name })}
      >
        {edited && <VisitorForm key={edited.id} edited={edited} onCancel={close} onDone={close} />}
      </Dialog>
    </section>
  );
}

function useColumns(): Column<Person>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      header: t('people:field.name'),
      cell: ({ name }) => name,
      sortBy: ({ name }) => name,
      width: '22%',
    },
    {
      key: 'affiliation',
      header: t('people:visitor.affiliation'),
      cell: ({ affiliation }) => t(`common:affiliation.${affiliation}`),
      sortBy: ({ affiliation }) => t(`common:affiliation.${affiliation}`),
    },
    {
      key: 'organization',
      header: t('people:visitor.organization'),
      cell: ({ organization }) => organization,
      sortBy: ({ organization }) => organization,
    },
    { key: 'title', header: t('people:visitor.job'), cell: ({ title }) => title },
    {
      key: 'discipline',
      header: t('people:field.discipline'),
      cell: ({ discipline }) => t(`common:discipline.${discipline}`),
      sortBy: ({ discipline }) => t(`common:discipline.${discipline}`),
    },
  ];
}
