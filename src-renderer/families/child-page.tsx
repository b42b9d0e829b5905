import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildFile } from '../../src-shared/families/contract.ts';
import { ChildCases } from '../case-management/child-section.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { usePathId } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { useQuery } from '../kit/use-query.ts';
import { AccessLog } from './access-log.tsx';
import { ChildFacts, FamilyFacts } from './child-facts.tsx';
import classes from './child-page.module.css';
import { EditChildForm } from './edit-child-form.tsx';
import { EditFamilyForm } from './edit-family-form.tsx';
import { FileActions } from './file-actions.tsx';
import { MoveClassForm } from './move-class-form.tsx';
import { OpenActions } from './open-actions.tsx';
import { RaiseLine } from './raise-line.tsx';
import { RaisedList } from './raised-list.tsx';
import { Timeline } from './timeline.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

type Choice = 'edit-child' | 'edit-family' | 'move' | 'return' | 'withdraw' | 'access-log';

/** A child's file, as the page one would pull from the binder. */
export function ChildPage() {
  const childId = usePathId('childId');
  const file = useQuery('families.child', { childId });
  const { t } = useTranslation();
  if (!file.data) {
    return (
      <Page title={t('families:child.title')}>
        {file.error ? <ProblemNotice problem={file.error} /> : t('common:loading')}
      </Page>
    );
  }
  return <File key={childId} file={file.data} />;
}

function File({ file }: { file: ChildFile }) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const [dialog, setDialog] = useState<Choice | null>(null);
  const raiseField = useRef<HTMLInputElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const close = () => setDialog(null);
  usePageKeys([
    { key: 'r', label: t('families:raise.button'), run: () => raiseField.current?.focus() },
  ]);
  const today = settings.data?.today;
  return (
    <Page
      title={file.name}
      subtitle={file.current?.className ?? t('families:child.left')}
      actions={
        <>
          {today && <FileActions file={file} today={today} />}
          {file.mayManage && <Manage button={editButton} file={file} onChoose={setDialog} />}
        </>
      }
    >
      <div className={classes.file}>
        {today && <ChildFacts file={file} today={today} />}
        <FamilyFacts file={file} />
        <OpenActions actions={file.openActions} />
        {today && <ChildCases childId={file.id} mayWrite={file.mayWrite} today={today} />}
        {file.mayWrite && (
          <section>
            <h2>{t('families:raise.heading')}</h2>
            <RaiseLine childId={file.id} field={raiseField} />
          </section>
        )}
        <RaisedList raised={file.raised} />
        <Timeline file={file} />
      </div>
      <Dialog
        opened={dialog !== null}
        onClose={close}
        backTo={editButton}
        title={dialog && t(`families:${dialog}.title`, { name: file.name })}
      >
        {dialog === 'edit-child' && (
          <EditChildForm childId={file.id} child={file.child} onDone={close} />
        )}
        {dialog === 'edit-family' && (
          <EditFamilyForm familyId={file.family.id} family={file.family} onDone={close} />
        )}
        {(dialog === 'move' || dialog === 'return') && today && (
          <MoveClassForm
            childId={file.id}
            currentClassId={file.current?.classId ?? null}
            today={today}
            onDone={close}
          />
        )}
        {dialog === 'withdraw' && today && (
          <WithdrawForm childId={file.id} today={today} onDone={close} />
        )}
        {dialog === 'access-log' && <AccessLog childId={file.id} />}
      </Dialog>
    </Page>
  );
}

function Manage({
  button,
  file,
  onChoose,
}: {
  /** Gets the focus back, as the item that opened a dialog is gone by then. */
  button: RefObject<HTMLButtonElement | null>;
  file: ChildFile;
  onChoose: (dialog: Choice) => void;
}) {
  const { t } = useTranslation();
  const choices: Choice[] = file.current
    ? ['edit-child', 'edit-family', 'move', 'withdraw', 'access-log']
    : ['edit-child', 'edit-family', 'return', 'access-log'];
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          ref={button}
          variant="default"
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('families:child.change')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item key={choice} onClick={() => onChoose(choice)}>
            {t(`families:${choice}.title`, { name: file.name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
