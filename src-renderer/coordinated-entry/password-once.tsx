import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedEncrypted } from '../../src-shared/coordinated-entry/meetings-contract.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SavedNote } from '../kit/saved-note.tsx';
import { useCommand } from '../kit/use-command.ts';
import own from './region-meeting.module.css';

/**
 * The password of an encrypted file, large, this once: the binder keeps it nowhere, and neither does
 * anything here when this closes (CE-10).
 */
export function PasswordOnce({
  saved,
  password,
  onDone,
}: {
  saved: SavedEncrypted;
  password: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLParagraphElement>(null);
  const copy = useCommand('coordinatedEntry.copyPassword');
  const [isCopied, setCopied] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <SavedNote saved={saved} />
      <Text ref={heading} tabIndex={-1}>
        {t('region-meetings:password.detail')}
      </Text>
      <p className={own.password} data-testid="password">
        {password}
      </p>
      <output>{isCopied && t('region-meetings:password.copied')}</output>
      <ProblemNotice problem={copy.problem} />
      <Group justify="flex-end">
        <Button
          variant="default"
          leftSection={<IconCopy size={20} aria-hidden />}
          loading={copy.isRunning}
          onClick={async () => setCopied((await copy.run({ password })).ok)}
        >
          {t('region-meetings:password.copy')}
        </Button>
        <Button data-page-primary onClick={onDone}>
          {t('region-meetings:password.written')}
        </Button>
      </Group>
    </Stack>
  );
}
