import { GrowingText } from '../kit/growing-text.tsx';
import classes from './entry.module.css';
import { useEarlyText } from './use-early-text.ts';

/** The texts about one child. What was touched on this page stands over what is stored. */
export function EntryTexts<F extends string>({
  fields,
  labelOf,
  stored,
  touched,
  onText,
  onLeave,
}: {
  /** In the order in which they are written; the first has room for two lines. */
  fields: readonly F[];
  labelOf: (field: F) => string;
  /** Undefined until it has been read; what is typed meanwhile comes behind it. */
  stored: Record<F, string> | undefined;
  touched: Partial<Record<F, string>>;
  onText: (field: F, text: string) => void;
  onLeave: () => void;
}) {
  const { early, take } = useEarlyText(fields, stored, touched, onText);
  return (
    <div className={classes.texts} aria-busy={stored === undefined}>
      {fields.map((field, index) => (
        <GrowingText
          key={field}
          label={labelOf(field)}
          data-focus={field}
          minRows={index === 0 ? 2 : 1}
          maxLength={20_000}
          value={early[field] ?? touched[field] ?? stored?.[field] ?? ''}
          onChange={(text) => take(field, text)}
          onBlur={onLeave}
        />
      ))}
    </div>
  );
}
