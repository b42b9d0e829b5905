import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassRow } from '../../src-shared/families/contract.ts';
import { matches, searchKey } from '../../src-shared/families/search-key.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FindField } from '../kit/find-field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat, useMay } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { ClassForm } from './class-form.tsx';
import classes from './families-page.module.css';
import { SectionLinks } from './section-links.tsx';

/** The classes of the site, each with the day from which its conferences count. */
export function ClassesPage() {
  const { t } = useTranslation();
  const mayManage = useMay('manage-roster');
  const list = useQuery('families.classes', {});
  const columns = useClassColumns();
  const [typed, setTyped] = useState('');
  const shown = (list.data ?? []).filter(({ name }) => matches(typed, searchKey(name)));
  const [editing, setEditing] = useState<ClassRow | 'new' | null>(null);

  return (
    <Page
      title={t('families:classes.title')}
      subtitle={<SectionLinks here="classes" />}
      wide
      {...(mayManage && {
        primary: { label: t('families:add-class.title'), run: () => setEditing('new') },
      })}
    >
      <ProblemNotice problem={list.error} />
      <DataTable
        label={t('families:classes.title')}
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        {...(mayManage && { onOpen: setEditing })}
        initialSort={{ key: 'name', direction: 'ascending' }}
        filters={<FindField label={t('families:find')} value={typed} onChange={setTyped} />}
        isLoading={list.isPending}
        empty={typed === '' ? <EmptyState title={t('families:classes.empty')} /> : undefined}
      />
      <Dialog
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing === 'new' ? 'families:add-class.title' : 'families:edit-class.title')}
      >
        {editing && (
          <ClassForm edited={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
        )}
      </Dialog>
    </Page>
  );
}

function useClassColumns(): Column<ClassRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t('families:field.class'),
      cell: (row) => row.name,
      sortBy: (row) => row.name,
    },
    {
      key: 'start',
      header: t('families:field.classStart'),
      cell: (row) => {
        if (row.start) return format.date(row.start);
        if (!row.effectiveStart) return t('families:classes.no-start');
        return t('families:classes.from-placement', { date: format.date(row.effectiveStart) });
      },
      sortBy: (row) => row.effectiveStart,
    },
    {
      key: 'children',
      header: t('families:children.title'),
      cell: (row) => format.number(row.children),
      sortBy: (row) => row.children,
      align: 'number',
      width: '12ch',
    },
    {
      key: 'teachers',
      header: t('families:field.teachers'),
      cell: (row) => (
        <ul className={classes.children}>
          {row.teachers.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ),
    },
  ];
}
