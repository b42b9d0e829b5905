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

/** What was touched of one child's entry. What is not in it stands as the vault has it. */
export interface ChildDraft<F extends string = string> {
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
    childId: string,
    entry: { outcome?: string | null; text: Partial<Record<F, string>> },
  ) => Promise<Reply<unknown>>;
  addAction: (childId: string, action: NewAction) => Promise<Reply<{ id: string }>>;
  editAction: (actionId: string, action: NewAction) => Promise<Reply<unknown>>;
  removeAction: (actionId: string) => Promise<Reply<unknown>>;
  /** Texts count among what is missing: `onSettled` follows each save. */
  asksForTexts?: boolean;
  /** An outcome or an action was saved: what is missing may have changed. */
  onSettled: () => void;
}

/** All that the page needs to know at once; a new object after each change. */
export interface DraftsView<F extends string = string> {
  children: ReadonlyMap<string, ChildDraft<F>>;
  state: SaveState;
  /** The refusal of the last save; null once it went through. */
  problem: Problem | null;
}

export interface EntryDrafts<F extends string = string> {
  view: () => DraftsView<F>;
  subscribe: (listener: () => void) => () => void;
  setOutcome: (childId: string, outcome: string) => void;
  setText: (childId: string, field: F, text: string) => void;
  /** A new, empty action; nothing is saved until something is in it. Answers its key. */
  newAction: (childId: string) => string;
  /** `key` is an action's id when the vault has it already. */
  setAction: (childId: string, key: string, value: NewAction) => void;
  removeAction: (childId: string, key: string) => void;
  flush: () => Promise<void>;
  /** While closed nothing is saved, so that one person's text is never sent in another's name. */
  setClosed: (closed: boolean) => void;
}

export const emptyAction: NewAction = { what: '', service: null, responsibleId: null, due: null };
const untouched = { outcome: undefined, text: {} };
const emptyDraft = { ...untouched, actions: [], removed: [] };
type TouchedEntry<F extends string> = Pick<ChildDraft<F>, 'outcome' | 'text'>;

/**
 * What is being typed in a meeting, child by child, for as long as the page is open: a refetch
 * or a turn to the next child never takes a text away, and each part has a saver of its own, after
 * `delayMs` of rest and at least every `everyMs` milliseconds.
 */
export function createEntryDrafts<F extends string>(
  door: EntryDoor<F>,
  timing: { delayMs: number; everyMs: number },
): EntryDrafts<F> {
  const children = new Map<string, ChildDraft<F>>();
  const entries = new Map<string, Autosaver<TouchedEntry<F>>>();
  const actions = new Map<string, Autosaver<NewAction | null>>();
  const listeners = new Set<() => void>();
  const pool = createSaverPool({ ...timing, onState: publish });
  let removal: Problem | null = null;
  let nextKey = 1;
  let view: DraftsView<F> = { children: new Map(), state: 'saved', problem: null };

  function publish(): void {
    view = { children: new Map(children), state: pool.state(), problem: pool.problem() ?? removal };
    for (const listener of listeners) listener();
  }

  const draftOf = (childId: string): ChildDraft<F> => children.get(childId) ?? emptyDraft;

  function patch(childId: string, part: Partial<ChildDraft<F>>): ChildDraft<F> {
    const next = { ...draftOf(childId), ...part };
    children.set(childId, next);
    return next;
  }

  function entrySaver(childId: string): Autosaver<TouchedEntry<F>> {
    const found = entries.get(childId);
    if (found) return found;
    let sent: string | null | undefined;
    const saver = pool.saver<TouchedEntry<F>>(childId, untouched, async ({ outcome, text }) => {
      const entry = outcome === undefined ? { text } : { outcome, text };
      const reply = await door.saveEntry(childId, entry);
      if (reply.ok && (outcome !== sent || door.asksForTexts)) {
        sent = outcome;
        door.onSettled();
      }
      return reply;
    });
    entries.set(childId, saver);
    return saver;
  }

  function actionSaver(childId: string, key: string): Autosaver<NewAction | null> {
    const found = actions.get(key);
    if (found) return found;
    const first = actionOf(childId, key)?.id === null ? emptyAction : null;
    const saver = pool.saver<NewAction | null>(key, first, async (value) => {
      const id = actionOf(childId, key)?.id ?? null;
      const action = value ?? emptyAction;
      const reply = await (id === null ? add(childId, key, action) : door.editAction(id, action));
      if (reply.ok) door.onSettled();
      return reply;
    });
    actions.set(key, saver);
    return saver;
  }

  function actionOf(childId: string, key: string): ActionDraft | undefined {
    return draftOf(childId).actions.find((action) => action.key === key);
  }

  async function add(childId: string, key: string, value: NewAction): Promise<Reply<unknown>> {
    const reply = await door.addAction(childId, value);
    if (!reply.ok) return reply;
    const { id } = reply.value;
    const known = draftOf(childId).actions;
    patch(childId, { actions: known.map((one) => (one.key === key ? { ...one, id } : one)) });
    return reply;
  }

  async function drop(childId: string, key: string): Promise<void> {
    await actions.get(key)?.flush();
    const draft = draftOf(childId);
    const touched = actionOf(childId, key);
    const id = touched ? touched.id : key;
    patch(childId, {
      actions: draft.actions.filter((action) => action.key !== key),
      removed: id === null ? draft.removed : [...draft.removed, id],
    });
    publish();
    if (id === null) return;
    const reply = await door.removeAction(id);
    removal = reply.ok ? null : reply.problem;
    if (!reply.ok)
      patch(childId, { removed: draftOf(childId).removed.filter((one) => one !== id) });
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
    setOutcome(childId, outcome) {
      const { text } = patch(childId, { outcome });
      const saver = entrySaver(childId);
      saver.change({ outcome, text });
      void saver.flush();
      publish();
    },
    setText(childId, field, written) {
      const { outcome, text } = patch(childId, {
        text: { ...draftOf(childId).text, [field]: written },
      });
      entrySaver(childId).change({ outcome, text });
      publish();
    },
    newAction(childId) {
      const key = `new-${nextKey++}`;
      const known = draftOf(childId).actions;
      patch(childId, { actions: [...known, { key, id: null, value: emptyAction }] });
      publish();
      return key;
    },
    setAction(childId, key, value) {
      const known = draftOf(childId).actions;
      const touched = known.some((action) => action.key === key)
        ? known.map((action) => (action.key === key ? { ...action, value } : action))
        : [...known, { key, id: key, value }];
      patch(childId, { actions: touched });
      actionSaver(childId, key).change(value);
      publish();
    },
    removeAction: (childId, key) => void drop(childId, key),
    flush: pool.flush,
    setClosed: pool.setClosed,
  };
}
