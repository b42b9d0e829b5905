import { Button, type ButtonProps, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A button for what can't be taken back: asks once, with `question` naming the thing, and `verb`
 * on the button that does it. `onConfirm` runs after the question has closed.
 */
export function ConfirmButton({
  label,
  question,
  detail,
  verb,
  onConfirm,
  ...rest
}: Omit<ButtonProps, 'children'> & {
  label: string;
  question: string;
  detail?: string;
  verb: string;
  onConfirm: () => void;
}) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" {...rest} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={question} centered>
        {detail && <Text mb="md">{detail}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('common:cancel')}
          </Button>
          <Button
            color="brick"
            onClick={() => {
              setAsking(false);
              onConfirm();
            }}
          >
            {verb}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
