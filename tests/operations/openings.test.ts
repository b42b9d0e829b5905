import { afterEach, expect, test } from 'vitest';
import { closeTestBinders, openTestBinder } from '../support/binder.ts';
import { bringIn, mapleStreet } from '../support/roster.ts';

afterEach(closeTestBinders);

test('[PR-14] each opening of a child’s file is logged once, however often its page reads it', async () => {
  const binder = await openTestBinder();
  await bringIn(binder, mapleStreet);
  const [one, other] = await binder.ok('families.search', { query: 'ali' });
  if (!one || !other) throw new Error('the roster has two children of that name');
  const open = (childId: string) => binder.ok('families.child', { childId });
  for (const id of [one.id, one.id, one.id, other.id, one.id]) await open(id);
  const openings = async (childId: string) =>
    (await binder.ok('families.accessLog', { childId })).filter(
      ({ action }) => action === 'families.child',
    );
  expect(await openings(one.id)).toHaveLength(2);
  expect(await openings(other.id)).toHaveLength(1);
  await binder.signIn(binder.administratorId);
  await open(one.id);
  expect(await openings(one.id)).toHaveLength(3);
});
