import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches, searchKey } from '../../src-shared/families/search-key.ts';
import type { Person } from '../../src-shared/people/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { FindField } from '../kit/find-field.tsx';
import { paths, useGo, useSearchValue } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat, useMay } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { useQuery } from '../kit/use-query.ts';
import { AccessForm } from './access-form.tsx';
import { PersonForm } from './person-form.tsx';
import { Visitors } from './visitors.tsx';

/** What is open over the list; `access` asks for a passphrase. */
type Open = { what: 'add' } | { what: 'edit' | 'access'; person: Person };

/** The people who work here. An administrator adds them, edits them and gives them access. */
export function PeoplePage() {
  const { t } = useTranslation();
  const go = useGo();
  const mayManage = useMay('manage-accounts');
  const asked = useSearchValue('person');
  const list = useQuery('people.list', {});
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState('');
  const [typed, setTyped] = useState('');
  const found = (list.data ?? []).filter(({ name }) => matches(typed, searchKey(name)));
  const shown = found.filter(({ affiliation }) => affiliation === 'staff');
  const columns = usePersonColumns(
    mayManage ? (person) => setOpen({ what: 'access', person }) : null,
  );
  const person = list.data?.find(({ id }) => id === asked);

  useEffect(() => {
    if (person?.affiliation === 'staff' && mayManage) {
      setOpen({ what: person.access === 'none' ? 'access' : 'edit', person });
    }
  }, [person, mayManage]);

  function close(done = ''): void {
    setOpen(null);
    setSaid(done);
    if (asked !== null) go.replace(paths.people);
  }

  return (
    <Page
      title={t('people:title')}
      subtitle={mayManage ? undefined : t('people:read-only')}
      wide
      {...(mayManage && {
        primary: { label: t('people:add.title'), run: () => setOpen({ what: 'add' }) },
      })}
    >
      <ProblemNotice problem={list.error} />
      <output>{said}</output>
      <DataTable
        label={t('people:title')}
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        {...(mayManage && { onOpen: (row: Person) => setOpen({ what: 'edit', person: row }) })}
        initialSort={{ key: 'name', direction: 'ascending' }}
        filters={<FindField label={t('families:find')} value={typed} onChange={setTyped} />}
        isLoading={list.isPending}
      />
      <Visitors
        people={found.filter(({ affiliation }) => affiliation !== 'staff')}
        asked={person && person.affiliation !== 'staff' ? person : null}
        onClosed={() => {
          if (asked !== null) go.replace(paths.people);
        }}
      />
      <Dialog opened={open !== null} onClose={() => close()} title={<Title open={open} />}>
        {open?.what === 'add' && (
          <PersonForm
            edited={null}
            onCancel={() => close()}
            onDone={(added) => setOpen({ what: 'access', person: added })}
          />
        )}
        {open?.what === 'edit' && (
          <PersonForm edited={open.person} onCancel={() => close()} onDone={() => close()} />
        )}
        {open?.what === 'access' && (
          <AccessForm person={open.person} onCancel={() => close()} onDone={close} />
        )}
      </Dialog>
    </Page>
  );
}

function Title({ open }: { open: Open | null }) {
  const { t } = useTranslation();
  if (open === null) return null;
  if (open.what === 'add') return t('people:add.title');
  return t(`people:${open.what}.title`, { name: open.person.name });
}

function usePersonColumns(onAccess: ((person: Person) => void) | null): Column<Person>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useQuery('families.classes', {});
  const names = new Map(classes.data?.map((row) => [row.id, row.name]));
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('people:field.name'),
      cell: (row) => row.name,
      sortBy: (row) => row.name,
      width: '18%',
    },
    {
      key: 'roles',
      header: t('people:field.roles'),
      cell: (row) =>
        row.roles.length === 0
          ? t('people:no-role')
          : row.roles.map((role) => t(`common:role.${role}`)).join(', '),
    },
    {
      key: 'discipline',
      header: t('people:field.discipline'),
      cell: (row) => t(`common:discipline.${row.discipline}`),
      sortBy: (row) => t(`common:discipline.${row.discipline}`),
    },
    {
      key: 'classes',
      header: t('people:field.classes'),
      cell: (row) => row.classIds.flatMap((id) => names.get(id) ?? []).join(', '),
    },
    {
      key: 'access',
      header: t('people:field.access'),
      cell: (row) => (
        <>
          <StateBadge state={accessBadge[row.access]} label={t(`people:access.is-${row.access}`)} />
          {row.lastSignedInAt && (
            <Text size="xs" c="dimmed">
              {t('people:last', { at: format.instant(row.lastSignedInAt) })}
            </Text>
          )}
        </>
      ),
      sortBy: (row) => row.access,
      nowrap: true,
    },
  ];
  if (onAccess === null) return columns;
  return [
    ...columns,
    {
      key: 'do',
      header: t('people:access.column'),
      cell: (row) => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t(`people:access.${verb(row)}-to`, { name: row.name })}
          onClick={() => onAccess(row)}
        >
          {t(`people:access.${verb(row)}`)}
        </Button>
      ),
      nowrap: true,
    },
  ];
}

function verb({ access }: Person): 'change' | 'give' {
  return access === 'active' ? 'change' : 'give';
}

const accessBadge = { active: 'done', none: 'not-open', removed: 'removed' } as const;
