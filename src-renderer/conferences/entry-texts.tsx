import { useTranslation } from 'react-i18next';
import type { EntryText } from '../../src-shared/conferences/contract.ts';
import { GrowingText } from '../kit/growing-text.tsx';
import classes from './entry.module.css';
import { entryFields } from './entry-fields.ts';

/** The texts about one child. What was touched on this page stands over what is stored. */
export function EntryTexts({
  stored,
  touched,
  onText,
  onLeave,
}: {
  /** Undefined until it has been read; the fields then take no text yet. */
  stored: EntryText | undefined;
  touched: Partial<EntryText>;
  onText: (field: keyof EntryText, text: string) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.texts}>
      {entryFields.map((field) => (
        <GrowingText
          key={field}
          label={t(`documents:entry.${field}`)}
          data-focus={field}
          minRows={field === 'discussion' ? 2 : 1}
          maxLength={20_000}
          value={touched[field] ?? stored?.[field] ?? ''}
          readOnly={stored === undefined}
          onChange={(text) => onText(field, text)}
          onBlur={onLeave}
        />
      ))}
    </div>
  );
}
