import { Modal, type ModalProps } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A dialog over the page: `Esc` closes it, and the focus goes back to where it came from. That may
 * be gone by then, such as a choice of a menu or a line that was taken away: it goes to `backTo`.
 */
export function Dialog({
  backTo,
  title,
  ...props
}: ModalProps & { backTo?: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  // A dialog keeps its name while it fades out, when what it was opened for is gone already.
  const lastTitle = useRef(title);
  useEffect(() => {
    if (props.opened) lastTitle.current = title;
  });
  return (
    <Modal
      title={props.opened ? title : lastTitle.current}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
      onExitTransitionEnd={() => {
        // The dialog, and whatever in it has the focus, is taken away only after this.
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) backTo?.current?.focus();
        });
      }}
      {...props}
    />
  );
}
