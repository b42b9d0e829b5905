import { useTranslation } from 'react-i18next';
import type { EntryText } from '../../src-shared/conferences/contract.ts';
import { entryFields } from '../conferences/entry-fields.ts';
import { GrowingText } from '../kit/growing-text.tsx';
import classes from './entry.module.css';
import { useEarlyText } from './use-early-text.ts';

/** The texts about one child. What was touched on this page stands over what is stored. */
export function EntryTexts({
  stored,
  touched,
  onText,
  onLeave,
}: {
  /** Undefined until it has been read; what is typed meanwhile comes behind it. */
  stored: EntryText | undefined;
  touched: Partial<EntryText>;
  onText: (field: keyof EntryText, text: string) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const { early, take } = useEarlyText(stored, touched, onText);
  return (
    <div className={classes.texts} aria-busy={stored === undefined}>
      {entryFields.map((field) => (
        <GrowingText
          key={field}
          label={t(`documents:entry.${field}`)}
          data-focus={field}
          minRows={field === 'discussion' ? 2 : 1}
          maxLength={20_000}
          value={early[field] ?? touched[field] ?? stored?.[field] ?? ''}
          onChange={(text) => take(field, text)}
          onBlur={onLeave}
        />
      ))}
    </div>
  );
}
