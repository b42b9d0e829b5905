import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { MeetingRole } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { PersonSelect } from '../kit/person-select.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import type { HeldMeeting } from './held-meeting.ts';

const ReplacementDraft = z.object({
  personId: z.string().nullable(),
  reason: z.string(),
  informedOn: z.string().nullable(),
});

/** Who stands in for the one whose turn it is, why, and when the CE specialist was told (CE-31). */
export function ReplacementForm({
  meeting,
  role,
  onDone,
}: {
  meeting: HeldMeeting;
  role: MeetingRole;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const people = useQuery('people.list', {});
  const submit = useSubmit('coordinatedEntry.setRole');
  const stored: z.infer<typeof ReplacementDraft> = {
    personId: role.replacement?.personId ?? null,
    reason: role.replacement?.reason ?? '',
    informedOn: role.replacement?.informedOn ?? null,
  };
  const draft = useDraft(
    `replacement:${meeting.id}:${role.role}`,
    stored,
    (found) => ReplacementDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;
  const { personId, reason, informedOn } = value;

  async function save(): Promise<void> {
    const standIn = people.data?.find(({ id }) => id === personId);
    const replacement = { personId, agencyId: standIn?.agencyId ?? null, reason, informedOn };
    const named = { role: role.role, agencyId: role.agencyId, personId: role.personId };
    const required = { 'replacement.personId': personId, 'replacement.reason': reason };
    const reply = await submit.run({ meetingId: meeting.id, ...named, replacement }, required);
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:save')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <PersonSelect
        label={t('region-meetings:roles.person')}
        value={personId}
        onChange={(id) => draft.set({ ...value, personId: id })}
        only={({ access, affiliation }) => access !== 'removed' && affiliation !== 'parent'}
        error={submit.error('replacement.personId')}
        required
      />
      <TextInput
        label={t('region-meetings:roles.reason')}
        value={reason}
        maxLength={500}
        required
        error={submit.error('replacement.reason')}
        onChange={(event) => draft.set({ ...value, reason: event.currentTarget.value })}
      />
      <DateField
        label={t('region-meetings:roles.informed-on')}
        description={t('region-meetings:roles.informed-hint')}
        value={informedOn}
        onChange={(day) => draft.set({ ...value, informedOn: day })}
        error={submit.error('replacement.informedOn')}
      />
    </DialogForm>
  );
}
