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
      onExitTransitionEnd={() => requestAnimationFrame(() => bringBack(backTo))}
      {...props}
    />
  );
}

/** The dialog, and whatever in it has the focus, is taken away some frames after it has faded. */
function bringBack(backTo: RefObject<HTMLElement | null> | undefined, frames = 30): void {
  const here = document.activeElement;
  if (here === document.body) backTo?.current?.focus();
  else if (frames > 0 && here?.closest('[role="dialog"]')) {
    requestAnimationFrame(() => bringBack(backTo, frames - 1));
  }
}
