import { useEffect, useState } from 'react';
import type { Output } from '../../src-shared/contract.ts';
import type { WaitingItem } from '../../src-shared/copa/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { focusPrimary } from '../kit/keyboard.ts';
import { useSession } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import { neighbourOf, partToCopy } from './walk.ts';

/** What is on the clipboard: which part of whose text, and until when by `performance.now()`. */
export interface Copied {
  entryId: string;
  part: number;
  until: number;
}

/** The queue as it is worked through: whose text is open, what of it is copied, how it is ticked. */
export interface Work {
  item: WaitingItem | undefined;
  text: Output<'copa.text'> | undefined;
  /** Parts of this text, from 1, that have been copied since it was opened. */
  done: readonly number[];
  copied: Copied | null;
  /** The name of the child ticked last, unless the tick was taken back. */
  ticked: string | null;
  date: string | null;
  personId: string;
  set(tick: { date?: string | null; personId?: string }): void;
  turn(entryId: string): void;
  walk(step: 1 | -1): void;
  /** Copies the first part that has not been copied yet; after the last, the first again. */
  copyNext(): Promise<void>;
  copy(part: number): Promise<void>;
  enter(): Promise<void>;
  problem: Problem | null;
  error(path: string): string | null;
  isRunning: boolean;
}

export function useQueue(items: readonly WaitingItem[]): Work {
  const session = useSession();
  const today = useQuery('settings.get', {}).data?.today ?? null;
  const [at, setAt] = useState<string | null>(null);
  const [done, setDone] = useState<{ of: string; parts: number[] }>({ of: '', parts: [] });
  const [copied, setCopied] = useState<Copied | null>(null);
  const [ticked, setTicked] = useState<WaitingItem | null>(null);
  const [date, setDate] = useState<string | null | undefined>(undefined);
  const [personId, setPersonId] = useState(session.personId);
  /** Counts the acts: after each, the focus goes to where the next one begins. */
  const [acts, setActs] = useState(0);
  const copy = useCommand('copa.copy');
  const enter = useCommand('copa.enter');

  const item = items.find(({ entryId }) => entryId === at) ?? items[0];
  const of = { entryId: item?.entryId ?? '', childId: item?.childId ?? '' };
  const text = useQuery('copa.text', of, { enabled: item !== undefined }).data;
  const parts = done.of === of.entryId ? done.parts : [];
  const entered = date === undefined ? today : date;
  const isBack = items.some(({ entryId }) => entryId === ticked?.entryId);
  const isReady = text !== undefined;

  useEffect(() => {
    if (acts > 0 && isReady) focusPrimary();
  }, [acts, isReady]);

  function turn(entryId: string): void {
    setAt(entryId);
    setTicked(null);
    copy.reset();
    enter.reset();
  }

  async function copyPart(part: number): Promise<void> {
    if (!item?.mayEnter || copy.isRunning) return;
    const reply = await copy.run({ ...of, part });
    if (!reply.ok) return;
    setDone({ of: of.entryId, parts: [...new Set([...parts, part])] });
    setCopied({ entryId: of.entryId, part, until: performance.now() + reply.value.clearAfterMs });
    setActs((count) => count + 1);
  }

  async function tick(): Promise<void> {
    if (!item?.mayEnter || enter.isRunning) return;
    const next = neighbourOf(items, of.entryId);
    const reply = await enter.run({ ...of, date: entered ?? '', personId });
    if (!reply.ok) return;
    setAt(next);
    setTicked(item);
    setCopied(null);
    setActs((count) => count + 1);
  }

  return {
    ...{ item, text, copied, personId, turn },
    ticked: isBack ? null : (ticked?.childName ?? null),
    done: parts,
    date: entered,
    set: (change) => {
      if (change.date !== undefined) setDate(change.date);
      if (change.personId !== undefined) setPersonId(change.personId);
    },
    walk: (step) => {
      const index = items.findIndex(({ entryId }) => entryId === of.entryId);
      const next = items[index + step];
      if (next) turn(next.entryId);
    },
    copy: copyPart,
    copyNext: async () => {
      const part = partToCopy(text?.parts.length ?? 0, parts);
      if (part !== null) await copyPart(part);
    },
    enter: tick,
    problem: copy.problem ?? enter.problem,
    error: enter.fieldProblem,
    isRunning: copy.isRunning || enter.isRunning,
  };
}
