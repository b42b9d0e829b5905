import { Button } from '@mantine/core';
import {
  IconFlag,
  IconLock,
  IconSearch,
  IconSwitchHorizontal,
  IconUserCircle,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { linkTo, paths } from '../kit/go.ts';
import { lockBinder } from '../kit/locking.ts';
import { useSession } from '../kit/session.tsx';
import classes from './top-bar.module.css';

/** Find, raise, who is signed in, switch, lock. */
export function TopBar({
  onFind,
  onRaise,
}: {
  onFind: () => void;
  /** Null for those who may not raise. */
  onRaise: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { name } = useSession();
  return (
    <section className={classes.bar} aria-label={t('common:bar.label')}>
      <Button
        variant="default"
        className={classes.find}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<kbd className={classes.kbd}>Ctrl K</kbd>}
        onClick={onFind}
      >
        {t('common:bar.find')}
      </Button>
      {onRaise && (
        <Button
          variant="default"
          className={classes.raise}
          leftSection={<IconFlag size={16} aria-hidden />}
          rightSection={<kbd className={classes.kbd}>Ctrl J</kbd>}
          onClick={onRaise}
        >
          {t('common:bar.raise')}
        </Button>
      )}
      <a
        href={linkTo(paths.me)}
        className={classes.me}
        aria-label={t('common:bar.me', { name })}
        title={name}
      >
        <IconUserCircle size={20} aria-hidden />
        <span className={classes.name}>{name}</span>
      </a>
      <Button
        variant="default"
        className={classes.verb}
        leftSection={<IconSwitchHorizontal size={16} aria-hidden />}
        onClick={() => void lockBinder('switch')}
      >
        {t('common:bar.switch')}
      </Button>
      <Button
        variant="default"
        className={classes.verb}
        leftSection={<IconLock size={16} aria-hidden />}
        onClick={() => void lockBinder('person')}
      >
        {t('common:bar.lock')}
      </Button>
    </section>
  );
}
