import { IconInfoCircle } from '@tabler/icons-react';
import classes from './warnings.module.css';

/** What is unusual about a meeting and refuses nothing, in sentences; nothing for none. */
export function WarningList({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={classes.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <IconInfoCircle size={20} aria-hidden className={classes.icon} />
          {sentence}
        </li>
      ))}
    </ul>
  );
}
