import { Autocomplete, Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewAction } from '../../src-shared/follow-ups/contract.ts';
import { GrowingText } from '../kit/growing-text.tsx';
import { useQuery } from '../kit/use-query.ts';
import { DueField } from './due-field.tsx';
import classes from './entry.module.css';
import type { ActionDraft } from './entry-drafts.ts';
import type { OpenMeeting } from './open-meeting.ts';
import { ResponsibleSelect } from './responsible-select.tsx';

/** Where what an action is called stands: an action, or a plan's strategy. */
export type ActionWords = 'conferences:action' | 'case-management:strategy';

/**
 * One action: what, who, by when, which service (HS-11). Enter goes from what to who; choosing who
 * goes to by when; Enter there is the end of it.
 */
export function ActionRow({
  number,
  words = 'conferences:action',
  action,
  meeting,
  onChange,
  onRemove,
  onDone,
}: {
  number: number;
  words?: ActionWords | undefined;
  action: ActionDraft;
  meeting: Pick<OpenMeeting, 'date' | 'attendees'>;
  onChange: (value: NewAction) => void;
  onRemove: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const box = useRef<HTMLFieldSetElement>(null);
  const { value } = action;

  function goTo(field: string): void {
    box.current?.querySelector<HTMLElement>(`[data-focus="${field}"]`)?.focus();
  }
  function onEnter(run: () => void) {
    return (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.metaKey) return;
      event.preventDefault();
      run();
    };
  }

  return (
    <fieldset ref={box} className={classes.action}>
      <legend>{t(`${words}.number`, { number })}</legend>
      <div className={classes.whole}>
        <GrowingText
          label={t('conferences:action.what')}
          data-focus="action"
          maxLength={2_000}
          value={value.what}
          onChange={(what) => onChange({ ...value, what })}
          onKeyDown={onEnter(() => goTo('responsible'))}
        />
      </div>
      <ResponsibleSelect
        value={value.responsibleId}
        attendees={meeting.attendees}
        onChange={(responsibleId) => onChange({ ...value, responsibleId })}
        onPicked={() => goTo('due')}
      />
      <DueField
        value={value.due}
        from={meeting.date}
        onChange={(due) => onChange({ ...value, due })}
        onDone={onDone}
      />
      <Autocomplete
        label={t('conferences:action.service')}
        data={settings.data?.services ?? []}
        value={value.service ?? ''}
        maxLength={80}
        openOnFocus={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(service) => onChange({ ...value, service: service === '' ? null : service })}
      />
      <Button
        variant="default"
        className={classes.whole}
        style={{ justifySelf: 'start' }}
        size="compact-sm"
        onClick={onRemove}
      >
        {t(`${words}.remove`, { number })}
      </Button>
    </fieldset>
  );
}
