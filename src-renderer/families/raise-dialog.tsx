import { Button } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import { Dialog } from '../kit/dialog.tsx';
import { PickList } from '../kit/pick-list.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from './raise-dialog.module.css';
import { RaiseLine } from './raise-line.tsx';

type Child = Output<'families.search'>[number];

/**
 * A concern or an update from wherever one is (Ctrl+J): the child, one line, done; the focus goes
 * back to where it was (HS-07).
 */
export function RaiseDialog({
  opened,
  onClose,
  onRaised,
}: {
  opened: boolean;
  onClose: () => void;
  onRaised: (childName: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('families:raise.anywhere')}
      centered={false}
      yOffset="10vh"
    >
      <Raise
        onRaised={(name) => {
          onClose();
          onRaised(name);
        }}
      />
    </Dialog>
  );
}

function Raise({ onRaised }: { onRaised: (childName: string) => void }) {
  const { t } = useTranslation();
  const [child, setChild] = useState<Child | null>(null);
  if (child === null) return <ChildSearch onChoose={setChild} />;
  return (
    <>
      <div className={classes.chosen}>
        <strong>{t('families:raise.on', { name: child.name })}</strong>
        <span className={classes.quiet}>{child.className}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.other}
          onClick={() => setChild(null)}
        >
          {t('families:raise.another')}
        </Button>
      </div>
      <RaiseLine childId={child.id} takesFocus onRaised={() => onRaised(child.name)} />
    </>
  );
}

function ChildSearch({ onChoose }: { onChoose: (child: Child) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const search = useQuery('families.search', { query }, { enabled: query !== '' });
  const found = query === '' ? [] : (search.data ?? []);
  return (
    <PickList
      label={t('families:raise.child')}
      typed={typed}
      onType={setTyped}
      choices={found.map((child) => ({
        key: child.id,
        name: child.name,
        detail: child.className,
        pick: () => onChoose(child),
      }))}
      hint={t(
        query !== '' && search.data?.length === 0
          ? 'families:raise.child-none'
          : 'families:raise.child-hint',
      )}
      takesFocus
      isSettled={query === typed.trim() && !search.isLoading}
    />
  );
}
