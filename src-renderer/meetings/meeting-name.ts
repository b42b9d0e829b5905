import { useTranslation } from 'react-i18next';
import type { MeetingTitle } from '../../src-shared/meetings/meeting.ts';

/** What a meeting is called in a list: a conference by its class, the others by their kind as well. */
export function useMeetingName(): (meeting: MeetingTitle) => string {
  const { t } = useTranslation();
  return ({ kind, of }) => {
    if (kind === 'conference' && of !== null) return of;
    const name = t(`meetings:kind.${kind}`);
    return of === null ? name : t('meetings:kind-of', { kind: name, of });
  };
}
