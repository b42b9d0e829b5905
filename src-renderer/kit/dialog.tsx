import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A dialog over the page: `Esc` closes it, and the focus goes back to where it came from. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation();
  return <Modal size="lg" closeButtonProps={{ 'aria-label': t('common:close') }} {...props} />;
}
