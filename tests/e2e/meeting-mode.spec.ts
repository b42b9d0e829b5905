import type { Page } from '@playwright/test';
import { anAction } from '../support/small-site.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { arrangeBinder, arrangeClass } from './support/filled-binder.ts';
import { keyboardOf } from './support/keyboard.ts';
import { languagesOf } from './support/languages.ts';
import { wordsOf } from './support/story.ts';

const CHILDREN: [string, string][] = [
  ['Luz', 'Vang'],
  ['Micah', 'Mbeki'],
  ['Inés', 'Castillo'],
];
const NAMES = CHILDREN.flat();

async function attend(
  { arrange }: Pick<BinderWindow, 'arrange'>,
  meetingId: string,
  personId: string,
) {
  const here = { meetingId, personId, discipline: 'management', presence: 'present' } as const;
  await arrange('meetings.setAttendance', here);
  return meetingId;
}

/** A class whose first conference promised something to Luz and to Micah, and a second one today. */
async function arrangeMeeting({ page, arrange }: BinderWindow, language: 'en' | 'es') {
  const { administratorId: personId } = await arrangeBinder({ page, arrange }, language);
  const { classId, childIds } = await arrangeClass({ arrange }, 'Room 1 Bluebirds', CHILDREN);
  const hold = async (date: string) => {
    const day = { classId, date, startsAt: null };
    const { id: meetingId } = await arrange('conferences.schedule', day);
    return attend({ arrange }, meetingId, personId);
  };
  const first = await hold('2026-10-12');
  for (const childId of childIds) {
    const text = { discussion: 'Hums all day', concerns: 'Few words' };
    const entry = { meetingId: first, childId, outcome: 'support-needed', text };
    await arrange('conferences.saveEntry', entry);
    const action = anAction(personId, { due: '2026-11-10' });
    await arrange('meetings.addAction', { meetingId: first, childId, action });
  }
  await arrange('meetings.finalize', { meetingId: first });
  return { meetingId: await hold('2026-11-20'), childIds };
}

/** All that a screen, a screen reader or the window's frame could say: text, attributes, fields, title. */
async function allThatIsSaid(page: Page): Promise<string> {
  return page.evaluate(() => {
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    );
    const { title, documentElement } = document;
    return [title, location.href, documentElement.textContent, ...attributes, ...fields].join('\n');
  });
}

/** A busy machine: no short timer runs until it is told to, while keys arrive. Not for long. */
async function holdTimers(page: Page) {
  await page.evaluate(() => {
    const { setTimeout } = window;
    const held: (() => void)[] = [];
    Reflect.set(window, 'setTimeout', (run: () => void, ms = 0, ...rest: unknown[]) =>
      ms > 0 ? setTimeout(run, ms, ...rest) : held.push(run),
    );
    window.addEventListener('run-timers', () => {
      Reflect.set(window, 'setTimeout', setTimeout);
      for (const run of held) run();
    });
  });
  return () => page.evaluate(() => window.dispatchEvent(new Event('run-timers')));
}

async function expectOnly(page: Page, child: [string, string]) {
  await expect(page.getByRole('heading', { level: 1, name: child.join(' ') })).toBeVisible();
  const said = await allThatIsSaid(page);
  expect(NAMES.filter((name) => said.includes(name) && !child.includes(name))).toEqual([]);
  expect(await page.title()).toBe('Locked Binder');
}

for (const language of languagesOf('en')) {
  test(`[HS-08][HS-13] meeting mode by keyboard alone, ${language}: one child and no other`, async ({
    binder,
  }) => {
    const { page, arrange, expectAccessible } = binder;
    const { t } = wordsOf(language);
    const keyboard = keyboardOf(page);
    const { meetingId, childIds } = await arrangeMeeting(binder, language);
    await page.evaluate((id) => {
      location.hash = `/conferences/${id}`;
    }, meetingId);
    const name = (index: number) =>
      page.getByRole('heading', { name: (CHILDREN[index] ?? []).join(' ') });
    // The agenda goes by last name: Castillo, Mbeki, Vang.
    const order = [2, 1, 0];
    const child = (at: number): [string, string] => CHILDREN[order[at] ?? 0] ?? ['', ''];
    const childId = (at: number) => childIds[order[at] ?? 0] ?? '';
    await keyboard.expectAt(name(order[0] ?? 0));
    await expect(page.getByRole('navigation').first()).toBeVisible();

    await keyboard.press('m');
    await keyboard.expectAt(page.getByRole('heading', { level: 1, name: child(0).join(' ') }));
    await expectOnly(page, child(0));
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByText(t('meetings:mode.place', { number: 1, of: 3 }))).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      t('conferences:last-time.promised'),
    );
    await expect(page.getByText(t('common:state.overdue')).first()).toBeVisible();
    await expectAccessible();

    // Find and the tabs are no way to another child.
    await keyboard.press('Control+k', 'g', 'n');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectOnly(page, child(0));

    await keyboard.press('e');
    await keyboard.expectAt(page.getByLabel(t('documents:entry.discussion')));
    await keyboard.type('Talks more at home');
    await keyboard.press('Escape');
    await keyboard.press('2');
    await expectOnly(page, child(1));
    await keyboard.press('3');
    const what = page.getByLabel(t('conferences:action.what'));
    await keyboard.expectAt(what);
    await keyboard.type('Ask the clinic');
    await keyboard.press('Enter');
    await keyboard.type('Anx');
    await expect(page.getByText(t('common:nobody-found'))).toBeVisible();
    await expectAccessible();
    await keyboard.press('Shift+Tab');
    const runTimers = await holdTimers(page);
    await keyboard.press('Enter');
    await keyboard.type('Ana');
    await runTimers();
    await keyboard.press('Enter');
    await keyboard.type('2w');
    const who = page.getByRole('combobox', { name: t('conferences:action.responsible') });
    await expect(who).toHaveValue('Ana Ruiz');
    await expectOnly(page, child(1));
    await expectAccessible();
    await keyboard.press('Enter');
    await keyboard.expectAt(page.getByRole('button', { name: t('conferences:next-child') }));
    await keyboard.press('j');
    await expectOnly(page, child(2));
    await keyboard.press('j', 'k', 'k', 'k');
    await expectOnly(page, child(0));
    await expect(page.getByLabel(t('documents:entry.discussion'))).toHaveValue(
      'Talks more at home',
    );

    // The clock stands while it is paused, and its key is told with the others.
    await keyboard.press('t');
    await expect(page.getByRole('button', { name: t('meetings:mode.go-on') })).toBeVisible();
    await keyboard.press('?');
    const keys = page.getByRole('dialog');
    await expect(keys).toContainText(t('meetings:mode.key-clock'));
    await expect(keys).not.toContainText(t('shortcuts:find'));
    await keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await expectOnly(page, child(0));

    await keyboard.press('m');
    await keyboard.expectAt(name(order[0] ?? 0));
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await expect(page.getByText(child(2).join(' ')).first()).toBeVisible();

    // From a field: Esc leaves the field, Esc once more the mode; what was typed stays.
    await keyboard.press('m', 'e');
    await keyboard.type('. And sings');
    await keyboard.press('Escape');
    await expect(page.getByText(t('meetings:mode.once-more'))).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await expect(page.getByLabel(t('documents:entry.discussion'))).toHaveValue(
      'Talks more at home. And sings',
    );
    const of = (at: number) => arrange('conferences.entry', { meetingId, childId: childId(at) });
    await expect
      .poll(async () => (await of(0)).text.discussion)
      .toBe('Talks more at home. And sings');
    expect((await of(1)).actions).toMatchObject([{ what: 'Ask the clinic', due: '2026-12-04' }]);
  });
}

/** A case management meeting that made a plan for Luz and for Micah, and a second one today. */
async function arrangeCase({ page, arrange }: BinderWindow, language: 'en' | 'es') {
  const { administratorId: personId } = await arrangeBinder({ page, arrange }, language);
  const { childIds } = await arrangeClass({ arrange }, 'Room 1 Bluebirds', CHILDREN.slice(0, 2));
  const hold = async (date: string) => {
    const day = { date, startsAt: null, appointmentIds: [] };
    const { id: meetingId } = await arrange('caseManagement.schedule', day);
    return attend({ arrange }, meetingId, personId);
  };
  const first = await hold('2026-10-12');
  for (const childId of childIds) {
    await arrange('caseManagement.addChild', { meetingId: first, childId });
    const text = { discussion: 'Hums all day', need: 'A quiet start', reviewOn: '2026-11-10' };
    const entry = { meetingId: first, childId, outcome: 'support-plan', text } as const;
    await arrange('caseManagement.saveEntry', entry);
    const action = anAction(personId, { what: 'Quiet corner', due: '2026-11-10' });
    await arrange('meetings.addAction', { meetingId: first, childId, action });
  }
  await arrange('meetings.finalize', { meetingId: first });
  return { meetingId: await hold('2026-11-20'), childId: childIds[1] ?? '' };
}

for (const language of languagesOf('es')) {
  test(`[HS-13][HS-24] case management in meeting mode, ${language}: one child, the plan's strategies first`, async ({
    binder,
  }) => {
    const { page, arrange, expectAccessible } = binder;
    const { t } = wordsOf(language);
    const keyboard = keyboardOf(page);
    const { meetingId, childId } = await arrangeCase(binder, language);
    await page.evaluate((id) => {
      location.hash = `/case-management/${id}`;
    }, meetingId);
    const luz: [string, string] = ['Luz', 'Vang'];
    const micah: [string, string] = ['Micah', 'Mbeki'];
    await keyboard.expectAt(page.getByRole('heading', { level: 2, name: micah.join(' ') }));

    await keyboard.press('m');
    await keyboard.expectAt(page.getByRole('heading', { level: 1, name: micah.join(' ') }));
    const lastTime = page.getByRole('region', { name: t('meetings:mode.last-time') });
    await expect(lastTime.getByRole('heading').first()).toHaveText(
      t('conferences:last-time.promised'),
    );
    // The strategy is promised once, though it is the open plan's as well.
    await expect(lastTime.getByText('Quiet corner')).toHaveCount(1);
    await expect(lastTime.getByText(t('common:state.overdue'))).toBeVisible();
    await expect(lastTime.getByRole('link')).toHaveCount(0);
    await expectOnly(page, micah);
    await expectAccessible();

    await keyboard.press('1', 'e');
    await keyboard.expectAt(page.getByLabel(t('documents:caseEntry.discussion')));
    await keyboard.type('Sleeps better');
    await keyboard.press('Escape', 'a');
    await keyboard.expectAt(page.getByLabel(t('conferences:action.what'), { exact: true }));
    await keyboard.type('Nap mat');
    const row = t('case-management:strategy.number', { number: 1 });
    await expect(page.getByRole('group', { name: row })).toBeVisible();
    await expectOnly(page, micah);
    await expectAccessible();
    // Two fields left with Esc, and keys between: that leaves no mode.
    await keyboard.press('Escape', 'j');
    await expectOnly(page, luz);
    await keyboard.press('j', 'k', 'k', 'm');
    await keyboard.expectAt(page.getByRole('heading', { level: 2, name: micah.join(' ') }));
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await expect
      .poll(() => arrange('caseManagement.entry', { meetingId, childId }))
      .toMatchObject({
        ...{ outcome: 'plan-continues', text: { discussion: 'Sleeps better' } },
        actions: [{ what: 'Nap mat' }],
      });
  });
}

for (const language of languagesOf('es')) {
  test(`[HS-13] a first time in meeting mode, ${language}: there is no last time to tell of`, async ({
    binder,
  }) => {
    const { page, arrange } = binder;
    const { t } = wordsOf(language);
    const keyboard = keyboardOf(page);
    const { administratorId } = await arrangeBinder(binder, language);
    const { classId, childIds } = await arrangeClass(binder, 'Room 1', [['Luz', 'Vang']]);
    const [childId = ''] = childIds;
    const day = { date: '2026-11-20', startsAt: null };
    const conference = await arrange('conferences.schedule', { ...day, classId });
    const meeting = await arrange('caseManagement.schedule', { ...day, appointmentIds: [] });
    await arrange('caseManagement.addChild', { meetingId: meeting.id, childId });
    for (const { id } of [conference, meeting]) await attend(binder, id, administratorId);
    for (const [path, sentence] of [
      [`conferences/${conference.id}`, t('conferences:last-time.first')],
      [`case-management/${meeting.id}`, t('case-management:beside.first')],
    ] as const) {
      await page.evaluate((to) => {
        location.hash = `/${to}`;
      }, path);
      await keyboard.expectAt(page.getByRole('heading', { level: 2, name: 'Luz Vang' }));
      await keyboard.press('m');
      const lastTime = page.getByRole('region', { name: t('meetings:mode.last-time') });
      await expect(lastTime.getByRole('heading')).toHaveText([sentence]);
      await keyboard.press('m', 'g', 'h');
      await page.getByRole('heading', { level: 1, name: t('common:tab.home') }).waitFor();
    }
  });
}

test('[HS-08] meeting mode at 1280 × 720 and 1920 × 1080: large, and no wider than the window', async ({
  binder,
}) => {
  const { page } = binder;
  const keyboard = keyboardOf(page);
  const { meetingId } = await arrangeMeeting(binder, 'en');
  await page.evaluate((id) => {
    location.hash = `/conferences/${id}`;
  }, meetingId);
  await page.getByRole('heading', { level: 2, name: 'Inés Castillo' }).waitFor();
  await keyboard.press('m');
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    const sizes = await page.evaluate(() => {
      const main = document.querySelector('main');
      const sizeOf = (selector: string) => {
        const found = document.querySelector(selector);
        return found ? Number.parseFloat(getComputedStyle(found).fontSize) : 0;
      };
      return {
        isWider: (main?.scrollWidth ?? 0) > (main?.clientWidth ?? 0),
        name: sizeOf('h1'),
        text: sizeOf('textarea'),
      };
    });
    expect(sizes).toMatchObject({ isWider: false, name: 28, text: 20 });
  }
});
