import { Button } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PageKey } from '../kit/page-keys.tsx';
import type { ClockFace } from './clocks.tsx';
import type { MeetingModeSwitch } from './use-meeting-mode.ts';

/** The keys of meeting mode, for the page's own list: `m` in and out, and in it `t` for the clock. */
export function useModeKeys(
  mode: MeetingModeSwitch,
  clock: ClockFace,
  hasSubjects: boolean,
): PageKey[] {
  const { t } = useTranslation();
  if (mode.isOn) {
    return [
      { key: 't', label: t('meetings:mode.key-clock'), run: clock.toggle },
      { key: 'm', label: t('meetings:mode.key-leave'), run: mode.leave },
    ];
  }
  return hasSubjects ? [{ key: 'm', label: t('meetings:mode.key'), run: mode.enter }] : [];
}

/** Turns meeting mode on, beside the page's primary button. */
export function ModeButton({ onEnter }: { onEnter: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      data-mode-enter
      variant="default"
      aria-keyshortcuts="m"
      leftSection={<IconPresentation size={20} aria-hidden />}
      onClick={onEnter}
    >
      {t('meetings:mode.enter')}
    </Button>
  );
}
