import { describe, expect, it } from 'vitest';
import { paths } from '../../src-renderer/kit/go.ts';
import { isBehind, tabs } from '../../src-renderer/sections.tsx';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';

const marked = (path: string) => tabs.filter((tab) => isBehind(tab, path)).map(({ key }) => key);

/** The tab under which each kind of meeting stands. */
const tabOf: [MeetingKind, string][] = [
  ['conference', 'conferences'],
  ['case-management', 'case-management'],
  ['coordinated-entry', 'coordinated-entry'],
];

describe('the tab that is marked', () => {
  it.each(tabOf)('[HS-16] of a %s is its own, while it is held, read and signed', (kind, tab) => {
    expect(marked(paths.meeting(kind, 'an-id'))).toEqual([tab]);
    expect(marked(paths.signing(kind, 'an-id'))).toEqual([tab]);
  });

  it('is not that of a page whose path only begins alike', () => {
    expect(marked('/conferences-of-others')).toEqual([]);
    expect(marked(paths.plan('an-id'))).toEqual(['case-management']);
  });
});
