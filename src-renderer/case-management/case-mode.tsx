import { useTranslation } from 'react-i18next';
import type { CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { EntryFacts } from '../conferences/entry-facts.tsx';
import { useQuery } from '../kit/use-query.ts';
import { ChildMode } from '../meetings/child-mode.tsx';
import type { ChildDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import { PromisedFirst } from '../meetings/said-last-time.tsx';
import type { Presented } from '../meetings/use-holding.ts';
import type { CaseField } from './case-fields.ts';
import { CaseEntryForm } from './entry-form.tsx';
import { OpenPlan } from './open-plan.tsx';
import { useSaidBefore } from './previous.tsx';

/** A case management meeting in meeting mode: one child, the plan's strategies first (HS-13, HS-24). */
export function CaseMode({
  meeting,
  drafts,
  draft,
  presented,
}: {
  meeting: CaseMeetingView;
  drafts: EntryDrafts<CaseField>;
  draft: ChildDraft<CaseField> | undefined;
  presented: Presented;
}) {
  const { t } = useTranslation();
  const { walk } = presented;
  const item = meeting.agenda.find(({ childId }) => childId === walk.at);
  const childId = item?.childId ?? '';
  const stored = useQuery(
    'caseManagement.entry',
    { meetingId: meeting.id, childId },
    { enabled: item !== undefined },
  );
  const entry = stored.data;
  const said = useSaidBefore(entry?.previous ?? null);
  const promised = [
    { title: t('conferences:last-time.promised'), actions: entry?.previous?.actions ?? [] },
    { title: t('documents:plan.strategies'), actions: entry?.plan?.strategies ?? [] },
    { title: t('conferences:last-time.still-open'), actions: entry?.carriedOver ?? [] },
  ];
  return (
    <ChildMode
      meeting={meeting}
      item={item}
      presented={presented}
      detail={item && <EntryFacts item={item} entry={entry} />}
      lastTime={
        entry && (
          <PromisedFirst key={childId} promised={promised} said={said}>
            {entry.plan && <OpenPlan plan={entry.plan} isBare />}
          </PromisedFirst>
        )
      }
      form={
        item && (
          <CaseEntryForm meeting={meeting} item={item} drafts={drafts} draft={draft} walk={walk} />
        )
      }
      outcome={item?.outcome ? t(`documents:caseOutcomes.${item.outcome}`) : null}
    />
  );
}
