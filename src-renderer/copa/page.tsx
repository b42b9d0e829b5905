import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import type { Saved } from '../../src-shared/exports/contract.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SavedNote } from '../kit/saved-note.tsx';
import { useMay } from '../kit/session.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { useQuery } from '../kit/use-query.ts';
import { Columns } from '../meetings/columns.tsx';
import { ChildText } from './child-text.tsx';
import classes from './copa.module.css';
import { EnteredList } from './entered-list.tsx';
import { ExportButton } from './export-button.tsx';
import { QueueList } from './queue-list.tsx';
import { TickFields } from './tick-fields.tsx';
import { EnterButton, usePrimary } from './use-primary.tsx';
import { useQueue } from './use-queue.ts';

/** What was discussed and is not in COPA yet, and each child's text to copy there (HS-25 to HS-27). */
export function CopaPage() {
  const { t } = useTranslation();
  const queue = useQuery('copa.queue', {});
  if (queue.data === undefined) {
    return (
      <Page title={t('copa:title')}>
        <ProblemNotice problem={queue.error} />
      </Page>
    );
  }
  if (queue.data.items.length === 0) return <NothingWaits />;
  return <Queue key="queue" queue={queue.data} />;
}

function NothingWaits() {
  const { t } = useTranslation();
  return (
    <Page key="empty" wide bare title={t('copa:title')}>
      <div className={classes.sheet}>
        <EmptyState title={t('copa:none')}>
          <p>{t('copa:none-detail')}</p>
        </EmptyState>
      </div>
      <EnteredList />
    </Page>
  );
}

function Queue({ queue }: { queue: Output<'copa.queue'> }) {
  const { t } = useTranslation();
  const mayExport = useMay('disclose');
  const [saved, setSaved] = useState<Saved | null>(null);
  const { items, total } = queue;
  const work = useQueue(items);
  const primary = usePrimary(work);
  const { item } = work;
  usePageKeys([
    { key: 'j', label: t('copa:key.next'), run: () => work.walk(1) },
    { key: 'k', label: t('copa:key.previous'), run: () => work.walk(-1) },
    { key: 'c', label: t('copa:key.copy'), run: () => void work.copyNext() },
    { key: 'x', label: t('copa:key.enter'), run: () => void work.enter() },
  ]);
  return (
    <Page
      wide
      bare
      title={t('copa:title')}
      subtitle={t('copa:subtitle')}
      actions={
        <>
          {mayExport && <ExportButton onSaved={setSaved} />}
          <EnterButton work={work} />
        </>
      }
      {...(primary ? { primary } : {})}
    >
      <output className={classes.note}>
        {work.ticked !== null && t('copa:ticked', { name: work.ticked })}
      </output>
      <ProblemNotice problem={work.problem} />
      {saved && (
        <div className={classes.saved}>
          <SavedNote saved={saved} />
        </div>
      )}
      <Columns
        agenda={<QueueList items={items} total={total} at={item?.entryId} onTurn={work.turn} />}
        entry={
          item && (
            <>
              <ChildText item={item} work={work} />
              <div className={classes.tick}>
                {item.mayEnter ? <TickFields work={work} /> : <p>{t('copa:read-only')}</p>}
              </div>
            </>
          )
        }
        aside={null}
      />
      <EnteredList />
    </Page>
  );
}
