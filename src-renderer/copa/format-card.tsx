import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CopaFormat } from '../../src-shared/copa/contract.ts';
import { CopaFieldSetting } from '../../src-shared/copa/fields.ts';
import { DraftNote } from '../kit/draft-note.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SaveStateView } from '../kit/save-state.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { FormatFields } from './format-fields.tsx';

const Draft = z.object({ fields: z.array(CopaFieldSetting), maxLength: z.number() });

/** What a child's text for COPA is made of, and how long it may be (HS-25). */
export function CopaFormatCard() {
  const format = useQuery('copa.format', {});
  const [round, setRound] = useState(0);
  if (!format.data) return <ProblemNotice problem={format.error} />;
  const onSaved = () => setRound(round + 1);
  return <FormatForm key={round} format={format.data} wasSaved={round > 0} onSaved={onSaved} />;
}

function FormatForm({
  format,
  wasSaved,
  onSaved,
}: {
  format: CopaFormat;
  wasSaved: boolean;
  onSaved: () => void;
}) {
  const { t } = useTranslation();
  const [before] = useState(format);
  const draft = useDraft('copa-format', before, (found) => Draft.safeParse(found).data ?? null);
  const save = useSubmit('copa.setFormat');
  const { value } = draft;
  const isChanged = JSON.stringify(value) !== JSON.stringify(before);

  async function submit(): Promise<void> {
    const reply = await save.run(value);
    if (!reply?.ok) return;
    await draft.discard();
    onSaved();
  }

  return (
    <>
      <DraftNote draft={draft} />
      {isChanged && <SaveStateView state={draft.state} isDraft />}
      <output>{wasSaved && !isChanged && t('copa:format.saved')}</output>
      <FormatFields fields={value.fields} onChange={(fields) => draft.set({ ...value, fields })} />
      <NumberInput
        label={t('copa:format.length')}
        description={t('copa:format.length-hint')}
        value={value.maxLength}
        min={200}
        max={100_000}
        step={100}
        allowDecimal={false}
        clampBehavior="blur"
        error={save.error('maxLength')}
        styles={{ wrapper: { width: 160 } }}
        onChange={(length) => draft.set({ ...value, maxLength: Number(length) })}
      />
      <ProblemNotice problem={save.problem} />
      <div>
        <Button
          variant="default"
          loading={save.isRunning}
          disabled={!isChanged}
          onClick={() => void submit()}
        >
          {t('copa:format.save')}
        </Button>
      </div>
    </>
  );
}
