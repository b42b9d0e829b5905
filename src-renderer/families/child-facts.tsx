import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { age } from '../../src-shared/dates.ts';
import type { ChildFile } from '../../src-shared/families/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './child-page.module.css';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Who the child is, where placed, what to know first. */
export function ChildFacts({ file, today }: { file: ChildFile; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { child } = file;
  const flags = (['iep', 'mckinneyVento', 'fosterCare'] as const).filter((flag) => child[flag]);
  return (
    <section>
      <h2>{t('families:the-child')}</h2>
      <dl className={classes.facts}>
        <Fact label={t('families:field.dateOfBirth')}>
          {format.date(child.dateOfBirth)} ({format.age(age(child.dateOfBirth, today))})
        </Fact>
        <Fact label={t('families:field.participantId')}>{child.participantId}</Fact>
        <Fact label={t('families:placements')}>
          <ul>
            {file.placements.map((placement) => (
              <li key={placement.id}>
                {placement.className},{' '}
                {placement.end
                  ? t('families:from-to', {
                      start: format.date(placement.start),
                      end: format.date(placement.end),
                    })
                  : t('families:since', { start: format.date(placement.start) })}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact label={t('families:field.advocateId')}>{file.advocateName}</Fact>
        {flags.length > 0 && (
          <Fact label={t('families:flags')}>
            <ul className={classes.flags}>
              {flags.map((flag) => (
                <li key={flag}>{t(`families:flag.${flag}`)}</li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact label={t('families:field.note')}>
          {child.note && <span className={classes.said}>{child.note}</span>}
        </Fact>
      </dl>
    </section>
  );
}

/** What siblings share, and the siblings themselves. */
export function FamilyFacts({ file }: { file: ChildFile }) {
  const { t } = useTranslation();
  const { family, child, siblings } = file;
  const adult =
    family.primaryAdult && child.relationship
      ? t('families:adult-as', { name: family.primaryAdult, relationship: child.relationship })
      : family.primaryAdult;
  return (
    <section>
      <h2>{t('families:the-family')}</h2>
      <dl className={classes.facts}>
        <Fact label={t('families:field.primaryAdult')}>{adult ?? t('families:no-adult')}</Fact>
        <Fact label={t('families:field.phone')}>{family.phone}</Fact>
        <Fact label={t('families:field.homeLanguage')}>{family.homeLanguage}</Fact>
        <Fact label={t('families:field.familyKey')}>{family.familyKey}</Fact>
        {siblings.length > 0 && (
          <Fact label={t('families:siblings')}>
            <ul>
              {siblings.map((sibling) => (
                <li key={sibling.id}>
                  {sibling.mayOpen ? (
                    <Anchor href={linkTo(paths.child(sibling.id))}>{sibling.name}</Anchor>
                  ) : (
                    sibling.name
                  )}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </section>
  );
}
