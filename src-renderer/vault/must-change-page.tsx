import { useTranslation } from 'react-i18next';
import { ChangePassphrase } from './change-passphrase.tsx';
import { Door } from './door.tsx';

/** Somebody else set the passphrase: before anything else it is replaced by an own one. */
export function MustChangePage() {
  const { t } = useTranslation();
  return (
    <Door title={t('vault:must-change.title')} subtitle={t('vault:must-change.detail')} wide>
      <ChangePassphrase autoFocus />
    </Door>
  );
}
