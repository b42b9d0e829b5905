import { type ReactNode, useEffect, useRef } from 'react';
import classes from './agenda.module.css';

/** One stop of an agenda or of a queue; the arrows walk the stops, Enter opens one. */
export function Turner({
  isHere,
  onTurn,
  children,
}: {
  isHere: boolean;
  onTurn: () => void;
  children: ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isHere) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <button
      ref={button}
      type="button"
      className={classes.item}
      aria-current={isHere ? 'step' : undefined}
      tabIndex={isHere ? 0 : -1}
      onClick={onTurn}
      onKeyDown={walkList}
    >
      {children}
    </button>
  );
}

/** Arrows walk the list; the one reached is opened with Enter, as any button. */
function walkList(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = event.currentTarget.closest('nav')?.querySelectorAll<HTMLElement>('ol button');
  const list = [...(all ?? [])];
  list[list.indexOf(event.currentTarget) + step]?.focus();
}
