import { Anchor, Button } from '@mantine/core';
import { IconArrowRight, IconScissors } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CopaTextView, WaitingItem } from '../../src-shared/copa/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './copa.module.css';
import { Countdown } from './countdown.tsx';
import { useFieldName } from './field-name.ts';
import type { Work } from './use-queue.ts';

/** One child's text as COPA will have it, where it goes there, and what is on the clipboard of it. */
export function ChildText({ item, work }: { item: WaitingItem; work: Work }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { text, copied } = work;
  return (
    <article aria-labelledby="copa-child">
      <h2 id="copa-child" className={classes.child}>
        <Anchor href={linkTo(paths.child(item.childId))} inherit>
          {item.childName}
        </Anchor>
      </h2>
      <p className={classes.quiet}>
        {t(`copa:kind.${item.kind}`)}, {format.date(item.date)}
        {item.className !== null && ` · ${item.className}`}
        {item.author !== '' && ` · ${t('copa:written-by', { name: item.author })}`}
      </p>
      <p className={classes.destination}>
        <IconArrowRight size={20} aria-hidden />
        {t('copa:to')} <strong>{t(`copa:destination.${item.destination}`)}</strong>
      </p>
      {copied?.entryId === item.entryId && (
        <CopiedNote
          destination={t(`copa:destination.${item.destination}`)}
          part={copied.part}
          count={text?.parts.length ?? 1}
          until={copied.until}
        />
      )}
      {text && <Parts text={text} work={work} />}
    </article>
  );
}

function CopiedNote({
  destination,
  part,
  count,
  until,
}: {
  destination: string;
  part: number;
  count: number;
  until: number;
}) {
  const { t } = useTranslation();
  const key = part < count ? 'copied-part' : 'copied';
  return (
    <div className={classes.copied}>
      <output>{t(`copa:${key}`, { destination, part, count })}</output>{' '}
      <Countdown key={until} until={until} />
    </div>
  );
}

function Parts({ text, work }: { text: CopaTextView; work: Work }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useFieldName();
  const { parts, leftOut } = text;
  const count = parts.length;
  const values = { length: format.number(text.length), max: format.number(text.maxLength), count };
  return (
    <>
      {count === 0 && <p>{t('copa:empty')}</p>}
      {count > 1 && (
        <p role="note" className={classes.cut}>
          <IconScissors size={20} aria-hidden />
          <span>{t('copa:cut', values)}</span>
        </p>
      )}
      {parts.map(({ mark, text: words }, n) => (
        // The parts of one text never change places.
        <section key={mark || 'whole'} className={classes.part}>
          {count > 1 && <h3>{t('copa:part', { part: n + 1, count })}</h3>}
          <p className={classes.text}>
            {mark}
            {words}
          </p>
          {work.done.includes(n + 1) && (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.again}
              onClick={() => void work.copy(n + 1)}
            >
              {count > 1 ? t('copa:again-part', { part: n + 1 }) : t('copa:again')}
            </Button>
          )}
        </section>
      ))}
      {count === 1 && <p className={classes.quiet}>{t('copa:whole', values)}</p>}
      {leftOut.length > 0 && (
        <p className={classes.quiet}>
          {t('copa:left-out', { fields: leftOut.map(nameOf).join(', ') })}
        </p>
      )}
    </>
  );
}
