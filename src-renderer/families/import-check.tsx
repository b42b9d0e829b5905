import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterCheck } from '../../src-shared/families/contract.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './import.module.css';
import {
  ChangedRows,
  ChildrenHere,
  ConflictRows,
  NewRows,
  RefusedRows,
  WarningRows,
} from './import-rows.tsx';

type Part = 'new' | 'changed' | 'refused' | 'conflicts' | 'warnings' | 'notInFile' | 'withdrawn';

/** The third step: what would come in, what would change, and each refused row with its reason. */
export function ImportCheck({ check }: { check: RosterCheck }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts: Part[] = [
    'new',
    'changed',
    'refused',
    'conflicts',
    'warnings',
    'notInFile',
    'withdrawn',
  ];
  const there = parts.filter((part) => check[part].length > 0);
  const isNothing = check.new.length === 0 && check.changed.length === 0;
  return (
    <>
      <p>
        {[
          t('families:import.same', { count: check.same, number: format.number(check.same) }),
          t('families:import.blank', { count: check.blank, number: format.number(check.blank) }),
        ].join(' · ')}
      </p>
      {isNothing && (
        <p>
          <strong>{t('families:import.nothing-new')}</strong>
        </p>
      )}
      <Named label={t('families:import.new-classes')} names={check.newClasses} />
      <Named label={t('families:import.new-staff')} names={check.newStaff} />
      {there.length > 0 && (
        <Tabs defaultValue={there[0] ?? null} keepMounted={false}>
          <Tabs.List>
            {there.map((part) => (
              <Tabs.Tab key={part} value={part}>
                {t(`families:import.part-${part}`)} ({format.number(check[part].length)})
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {there.map((part) => (
            <Tabs.Panel key={part} value={part} pt="md">
              <PartRows part={part} check={check} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </>
  );
}

function PartRows({ part, check }: { part: Part; check: RosterCheck }) {
  const { t } = useTranslation();
  switch (part) {
    case 'new':
      return <NewRows rows={check.new} />;
    case 'changed':
      return <ChangedRows rows={check.changed} />;
    case 'refused':
      return <RefusedRows rows={check.refused} hint={t('families:import.refused-hint')} />;
    case 'conflicts':
      return <ConflictRows rows={check.conflicts} />;
    case 'notInFile':
      return (
        <ChildrenHere
          label={t('families:import.part-notInFile')}
          hint={t('families:import.not-in-file-hint')}
          rows={check.notInFile}
        />
      );
    case 'warnings':
      return <WarningRows rows={check.warnings} />;
    case 'withdrawn':
      return (
        <ChildrenHere
          label={t('families:import.part-withdrawn')}
          hint={t('families:import.withdrawn-hint')}
          rows={check.withdrawn}
        />
      );
  }
}

function Named({ label, names }: { label: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={classes.named}>
      <span>{label}</span> {names.join(', ')}
    </p>
  );
}
