import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageKeyList } from '../kit/page-keys.tsx';
import { useIsPresenting } from '../kit/presenting.tsx';
import { useMay } from '../kit/session.tsx';
import classes from './keys-dialog.module.css';
import { useTabs } from './use-tabs.ts';

/** The keys of this page, and those of every page. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const mayRaise = useMay('write-records');
  const pageKeys = usePageKeyList();
  const isPresenting = useIsPresenting();
  const everywhere: [string, string][] = [
    ...(isPresenting ? [] : [['Ctrl K', t('shortcuts:find')] satisfies [string, string]]),
    ...(mayRaise && !isPresenting
      ? [['Ctrl J', t('shortcuts:raise')] satisfies [string, string]]
      : []),
    ['Ctrl L', t('shortcuts:lock')],
    ...(isPresenting ? [] : [['Ctrl Enter', t('shortcuts:primary')] satisfies [string, string]]),
    ['Esc', t('shortcuts:leave')],
    ['?', t('shortcuts:list')],
  ];
  const tabKeys = useTabs().map((tab): [string, string] => [
    `g ${tab.letter}`,
    t(`common:tab.${tab.key}`),
  ]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts:title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {pageKeys.length > 0 && (
        <KeyList
          title={t('shortcuts:this-page')}
          keys={pageKeys.map(({ key, label }) => [key === ' ' ? t('shortcuts:space') : key, label])}
        />
      )}
      <KeyList title={t('shortcuts:everywhere')} keys={everywhere} />
      {!isPresenting && <KeyList title={t('shortcuts:tabs')} keys={tabKeys} />}
    </Modal>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section className={classes.group}>
      <h2 className={classes.title}>{title}</h2>
      <dl className={classes.list}>
        {keys.map(([key, label]) => (
          <div key={key} className={classes.line}>
            <dt>
              {key.split(' ').map((part) => (
                <kbd key={part} className={classes.kbd}>
                  {part}
                </kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
