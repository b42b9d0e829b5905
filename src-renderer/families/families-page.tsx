import { Anchor } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyRow } from '../../src-shared/families/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FindField } from '../kit/find-field.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMay } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { EditFamilyForm } from './edit-family-form.tsx';
import classes from './families-page.module.css';
import { SectionLinks } from './section-links.tsx';
import { ShowMore } from './show-more.tsx';

/** More rows than that are asked for one by one, so that the page never stands still. */
const AT_ONCE = 200;

/** The families of the site: find by adult or child, open a child's file, edit. */
export function FamiliesPage() {
  const { t } = useTranslation();
  const mayManage = useMay('manage-roster');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 120);
  const [shown, setShown] = useState(AT_ONCE);
  const [editing, setEditing] = useState<FamilyRow | null>(null);
  const families = useQuery('families.list', { query }, { keepPrevious: true });
  const found = families.data;
  const columns = useFamilyColumns();
  const total = found?.length ?? 0;

  return (
    <Page title={t('families:families.title')} subtitle={<SectionLinks here="families" />} wide>
      <ProblemNotice problem={families.error} />
      <DataTable
        label={t('families:families.title')}
        rows={found?.slice(0, shown) ?? []}
        columns={total > shown ? columns.map(unsorted) : columns}
        rowKey={(row) => row.id}
        {...(mayManage && { onOpen: setEditing })}
        isLoading={families.isPending}
        empty={
          <EmptyState
            title={t(query === '' ? 'families:families.empty' : 'families:families.none')}
          />
        }
        filters={
          <FindField
            label={t('families:find')}
            hint={t('families:families.find-hint')}
            value={typed}
            onChange={setTyped}
            takesFocus
          />
        }
      />
      <ShowMore shown={shown} total={total} onMore={() => setShown((count) => count + AT_ONCE)} />
      <Dialog
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t('families:edit-family.title')}
      >
        {editing && (
          <EditFamilyForm familyId={editing.id} family={editing} onDone={() => setEditing(null)} />
        )}
      </Dialog>
    </Page>
  );
}

/** What is cut to length can't be sorted here: the rest would be left out of it. */
function unsorted({ sortBy: _, ...column }: Column<FamilyRow>): Column<FamilyRow> {
  return column;
}

function useFamilyColumns(): Column<FamilyRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'adult',
      header: t('families:field.primaryAdult'),
      cell: (row) => row.primaryAdult ?? t('families:no-adult'),
      sortBy: (row) => row.primaryAdult,
    },
    {
      key: 'children',
      header: t('families:children.title'),
      cell: (row) => (
        <ul className={classes.children}>
          {row.children.map((child) => (
            <li key={child.id}>
              <Anchor href={linkTo(paths.child(child.id))}>{child.name}</Anchor>
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'phone', header: t('families:field.phone'), cell: (row) => row.phone, width: '20ch' },
    {
      key: 'language',
      header: t('families:field.homeLanguage'),
      cell: (row) => row.homeLanguage,
      sortBy: (row) => row.homeLanguage,
      width: '20ch',
    },
    {
      key: 'familyKey',
      header: t('families:field.familyKey'),
      cell: (row) => row.familyKey,
      sortBy: (row) => row.familyKey,
      width: '14ch',
    },
  ];
}
