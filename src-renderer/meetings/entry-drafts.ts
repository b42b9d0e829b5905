import type { Reply } from '../../src-shared/bridge.ts';
import type { NewAction } from '../../src-shared/follow-ups/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import type { Autosaver, SaveState } from '../kit/autosaver.ts';
import { createSaverPool } from './saver-pool.ts';

/** An action touched on this page; `id` is null until it has been saved for the first time. */
export interface ActionDraft {
  key: string;
  id: string | null;
  value: NewAction;
}

/** What was touched of one entry. What is not in it stands as the vault has it. */
export interface EntryDraft<F extends string = string> {
  /** `undefined` while no outcome was chosen on this page. */
  outcome: string | null | undefined;
  text: Partial<Record<F, string>>;
  actions: readonly ActionDraft[];
  /** Ids of actions taken away on this page. */
  removed: readonly string[];
}

/** How drafts reach the vault; `F` names the texts of the kind of meeting. */
export interface EntryDoor<F extends string = string> {
  saveEntry: (
    subjectId: string,
    entry: { outcome?: string | null; text: Partial<Record<F, string>> },
  ) => Promise<Reply<unknown>>;
  addAction: (subjectId: string, action: NewAction) => Promise<Reply<{ id: string }>>;
  editAction: (actionId: string, action: NewAction) => Promise<Reply<unknown>>;
  removeAction: (actionId: string) => Promise<Reply<unknown>>;
  /** Texts count among what is missing: `onSettled` follows each save. */
  asksForTexts?: boolean;
  /** An outcome or an action was saved: what is missing may have changed. */
  onSettled: () => void;
}

/** All that the page needs to know at once; a new object after each change. */
export interface DraftsView<F extends string = string> {
  /** By the subject's id. */
  entries: ReadonlyMap<string, EntryDraft<F>>;
  state: SaveState;
  /** The refusal of the last save; null once it went through. */
  problem: Problem | null;
}

export interface EntryDrafts<F extends string = string> {
  view: () => DraftsView<F>;
  subscribe: (listener: () => void) => () => void;
  setOutcome: (subjectId: string, outcome: string) => void;
  setText: (subjectId: string, field: F, text: string) => void;
  /** A new, empty action; nothing is saved until something is in it. Answers its key. */
  newAction: (subjectId: string) => string;
  /** `key` is an action's id when the vault has it already. */
  setAction: (subjectId: string, key: string, value: NewAction) => void;
  removeAction: (subjectId: string, key: string) => void;
  flush: () => Promise<void>;
  /** While closed nothing is saved, so that one person's text is never sent in another's name. */
  setClosed: (closed: boolean) => void;
}

export const emptyAction: NewAction = { what: '', service: null, responsibleId: null, due: null };
const untouched = { outcome: undefined, text: {} };
const emptyDraft = { ...untouched, actions: [], removed: [] };
type TouchedEntry<F extends string> = Pick<EntryDraft<F>, 'outcome' | 'text'>;

/**
 * What is being typed in a meeting, subject by subject, for as long as the page is open: a refetch
 * or a turn to the next one never takes a text away, and each part has a saver of its own, after
 * `delayMs` of rest and at least every `everyMs` milliseconds.
 */
export function createEntryDrafts<F extends string>(
  door: EntryDoor<F>,
  timing: { delayMs: number; everyMs: number },
): EntryDrafts<F> {
  const entries = new Map<string, EntryDraft<F>>();
  const entrySavers = new Map<string, Autosaver<TouchedEntry<F>>>();
  const actionSavers = new Map<string, Autosaver<NewAction | null>>();
  const listeners = new Set<() => void>();
  const pool = createSaverPool({ ...timing, onState: publish });
  let removal: Problem | null = null;
  let nextKey = 1;
  let view: DraftsView<F> = { entries: new Map(), state: 'saved', problem: null };

  function publish(): void {
    view = { entries: new Map(entries), state: pool.state(), problem: pool.problem() ?? removal };
    for (const listener of listeners) listener();
  }

  const draftOf = (subjectId: string): EntryDraft<F> => entries.get(subjectId) ?? emptyDraft;

  function patch(subjectId: string, part: Partial<EntryDraft<F>>): EntryDraft<F> {
    const next = { ...draftOf(subjectId), ...part };
    entries.set(subjectId, next);
    return next;
  }

  function entrySaver(subjectId: string): Autosaver<TouchedEntry<F>> {
    const found = entrySavers.get(subjectId);
    if (found) return found;
    let sent: string | null | undefined;
    const saver = pool.saver<TouchedEntry<F>>(subjectId, untouched, async ({ outcome, text }) => {
      const entry = outcome === undefined ? { text } : { outcome, text };
      const reply = await door.saveEntry(subjectId, entry);
      if (reply.ok && (outcome !== sent || door.asksForTexts)) {
        sent = outcome;
        door.onSettled();
      }
      return reply;
    });
    entrySavers.set(subjectId, saver);
    return saver;
  }

  function actionSaver(subjectId: string, key: string): Autosaver<NewAction | null> {
    const found = actionSavers.get(key);
    if (found) return found;
    const first = actionOf(subjectId, key)?.id === null ? emptyAction : null;
    const saver = pool.saver<NewAction | null>(key, first, async (value) => {
      const id = actionOf(subjectId, key)?.id ?? null;
      const action = value ?? emptyAction;
      const reply = await (id === null ? add(subjectId, key, action) : door.editAction(id, action));
      if (reply.ok) door.onSettled();
      return reply;
    });
    actionSavers.set(key, saver);
    return saver;
  }

  function actionOf(subjectId: string, key: string): ActionDraft | undefined {
    return draftOf(subjectId).actions.find((action) => action.key === key);
  }

  async function add(subjectId: string, key: string, value: NewAction): Promise<Reply<unknown>> {
    const reply = await door.addAction(subjectId, value);
    if (!reply.ok) return reply;
    const { id } = reply.value;
    const known = draftOf(subjectId).actions;
    patch(subjectId, { actions: known.map((one) => (one.key === key ? { ...one, id } : one)) });
    return reply;
  }

  async function drop(subjectId: string, key: string): Promise<void> {
    await actionSavers.get(key)?.flush();
    const draft = draftOf(subjectId);
    const touched = actionOf(subjectId, key);
    const id = touched ? touched.id : key;
    patch(subjectId, {
      actions: draft.actions.filter((action) => action.key !== key),
      removed: id === null ? draft.removed : [...draft.removed, id],
    });
    publish();
    if (id === null) return;
    const reply = await door.removeAction(id);
    removal = reply.ok ? null : reply.problem;
    if (!reply.ok)
      patch(subjectId, { removed: draftOf(subjectId).removed.filter((one) => one !== id) });
    publish();
    door.onSettled();
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    setOutcome(subjectId, outcome) {
      const { text } = patch(subjectId, { outcome });
      const saver = entrySaver(subjectId);
      saver.change({ outcome, text });
      void saver.flush();
      publish();
    },
    setText(subjectId, field, written) {
      const { outcome, text } = patch(subjectId, {
        text: { ...draftOf(subjectId).text, [field]: written },
      });
      entrySaver(subjectId).change({ outcome, text });
      publish();
    },
    newAction(subjectId) {
      const key = `new-${nextKey++}`;
      const known = draftOf(subjectId).actions;
      patch(subjectId, { actions: [...known, { key, id: null, value: emptyAction }] });
      publish();
      return key;
    },
    setAction(subjectId, key, value) {
      const known = draftOf(subjectId).actions;
      const touched = known.some((action) => action.key === key)
        ? known.map((action) => (action.key === key ? { ...action, value } : action))
        : [...known, { key, id: key, value }];
      patch(subjectId, { actions: touched });
      actionSaver(subjectId, key).change(value);
      publish();
    },
    removeAction: (subjectId, key) => void drop(subjectId, key),
    flush: pool.flush,
    setClosed: pool.setClosed,
  };
}
