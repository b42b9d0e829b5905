import { useTranslation } from 'react-i18next';
import { EntryFacts } from '../conferences/entry-facts.tsx';
import { useQuery } from '../kit/use-query.ts';
import { PromisedFirst } from '../meetings/said-last-time.tsx';
import { SubjectMode } from '../meetings/subject-mode.tsx';
import type { Holding } from '../meetings/use-holding.ts';
import type { CaseField } from './case-fields.ts';
import type { HeldCaseMeeting } from './drafted-view.ts';
import { CaseEntryForm } from './entry-form.tsx';
import { OpenPlan } from './open-plan.tsx';
import { useSaidBefore } from './previous.tsx';

/** A case management meeting being held. */
export type CaseHolding = Holding<HeldCaseMeeting, HeldCaseMeeting['agenda'][number], CaseField>;

/** A case management meeting in meeting mode: one child, the plan's strategies first (HS-13, HS-24). */
export function CaseMode({ holding }: { holding: CaseHolding }) {
  const { t } = useTranslation();
  const { meeting, item, drafts, draft, walk } = holding;
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
    <SubjectMode
      meeting={meeting}
      item={item}
      presented={holding}
      detail={item && <EntryFacts item={item} entry={entry} />}
      lastTime={
        entry && (
          <PromisedFirst
            key={childId}
            promised={promised}
            said={said}
            first={t('case-management:beside.first')}
          >
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
