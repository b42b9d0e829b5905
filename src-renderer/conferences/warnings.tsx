import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { WarningList } from '../meetings/warning-list.tsx';

/** What is unusual about a conference and refuses nothing (HS-02, HS-04). */
export function Warnings({ warnings }: { warnings: ConferenceView['warnings'] }) {
  const { t } = useTranslation();
  return <WarningList sentences={warnings.map((one) => t(`conferences:warning.${one}`))} />;
}
