import { SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Language } from '../../src-shared/operation.ts';
import { setLanguage } from '../i18n.ts';
import { shellName } from '../kit/page-security.ts';
import { useLanguage } from '../kit/session.tsx';
import { usePrimaryKey } from '../kit/use-primary-key.ts';
import classes from './door.module.css';

/** A sheet in the middle of the desk: what is shown before the binder is open. */
export function Door({
  title,
  subtitle,
  wide = false,
  quiet = false,
  children,
}: {
  title: string;
  subtitle?: ReactNode;
  wide?: boolean;
  /** Only the title, without a sheet: shown for the blink in which the vault is asked. */
  quiet?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  usePrimaryKey();
  return (
    <div className={classes.door}>
      {shellName() === 'preview' && (
        <aside className={classes.banner} aria-label={t('common:notice')}>
          {t('common:preview-banner')}
        </aside>
      )}
      <header className={classes.top}>
        <span className={classes.app}>
          <IconLock size={20} aria-hidden />
          {t('common:appName')}
        </span>
        <LanguageSwitch />
      </header>
      <main className={quiet ? classes.quiet : classes.sheet} data-wide={wide}>
        <h1 className={quiet ? classes.late : classes.title}>{title}</h1>
        {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        {children && <div className={classes.content}>{children}</div>}
      </main>
    </div>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SegmentedControl
      aria-label={t('common:language.label')}
      value={language}
      onChange={(value) => setLanguage(Language.parse(value))}
      data={Language.options.map((option) => ({
        value: option,
        label: t(`common:language.${option}`),
      }))}
    />
  );
}
