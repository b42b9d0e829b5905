import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDice3 } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minPassphrase, type PassphraseCheck } from '../../src-shared/passphrase.ts';
import { call } from './bridge.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useLanguage } from './session.tsx';
import { usePassphraseCheck } from './use-passphrase-check.ts';

/**
 * Chooses a passphrase: a meter, what is wrong with it, six words on offer, and the same typed
 * again unless it is shown. `onChange` gets the passphrase once it may be used, null until then.
 */
export function NewPassphrase({
  siteName,
  personName,
  onChange,
  error,
  label,
}: {
  siteName: string;
  personName: string;
  onChange: (passphrase: string | null) => void;
  error?: string | null;
  label?: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const check = usePassphraseCheck(text, siteName, personName);

  const isRepeated = isShown || again === text;
  // While the check still runs, what is typed counts: the vault checks it again.
  const mayBeUsed = text !== '' && check?.acceptable !== false && isRepeated;
  const usable = mayBeUsed ? text : null;
  const report = useRef(onChange);
  report.current = onChange;
  // Before the next key: Ctrl+Enter may follow the last letter at once.
  useLayoutEffect(() => report.current(usable), [usable]);

  async function offerWords() {
    const reply = await call('vault.words', { language });
    if (!reply.ok) return;
    setText(reply.value.words);
    setShown(true);
  }

  return (
    <Stack gap="sm">
      <PassphraseField
        label={label ?? t('common:passphrase.new')}
        description={t('common:passphrase.rule', { count: minPassphrase })}
        value={text}
        onChange={setText}
        visible={isShown}
        onVisibilityChange={setShown}
        error={error}
        required
        autoComplete="new-password"
      />
      <Strength check={text === '' ? null : check} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconDice3 size={16} aria-hidden />}
          onClick={() => void offerWords()}
        >
          {t('common:passphrase.words')}
        </Button>
      </Group>
      {!isShown && (
        <PassphraseField
          label={t('common:passphrase.again')}
          value={again}
          onChange={setAgain}
          error={again !== '' && again !== text ? t('common:passphrase.differs') : null}
          required
          autoComplete="new-password"
        />
      )}
    </Stack>
  );
}

/** The estimate as a bar and a word, with the sentences that say what to change. */
function Strength({ check }: { check: PassphraseCheck | null }) {
  const { t } = useTranslation();
  const word = check?.acceptable ? 'good' : 'weak';
  const filled = check === null ? 0 : check.acceptable ? 100 : 10 + check.score * 15;
  return (
    <div>
      <Progress
        value={filled}
        color={word === 'good' ? 'teal' : 'brick'}
        aria-label={t('common:passphrase.strength')}
      />
      <Text size="xs" mt={4} role="status">
        {check && t(`common:passphrase.is-${word}`)}{' '}
        {check?.reasons.map((reason) => t(`problems:passphrase-${reason}`)).join(' ')}
      </Text>
    </div>
  );
}
