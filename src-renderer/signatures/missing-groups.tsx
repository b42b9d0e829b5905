import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { useMeetingName } from '../meetings/meeting-name.ts';
import { useDocumentName } from './document-name.ts';
import classes from './missing.module.css';

type Missing = Output<'signatures.missing'>;
type Document = Missing[number]['documents'][number];

/** Each person with the documents that wait for the signature; a line opens the round at the person. */
export function MissingByPerson({ people }: { people: Missing }) {
  const nameOf = useDocumentName();
  return people.map(({ personId, name, documents }) => (
    <Group key={personId} title={name} count={documents.length}>
      {documents.map((document) => (
        <li key={document.documentId}>
          <Anchor href={linkTo(paths.signing(document.meeting.kind, document.meetingId, personId))}>
            {nameOf(document)}
          </Anchor>
          <Whence document={document} />
        </li>
      ))}
    </Group>
  ));
}

/** Each document with the people who have still to sign it. */
export function MissingByForm({ people }: { people: Missing }) {
  const nameOf = useDocumentName();
  const meetingName = useMeetingName();
  const format = useFormat();
  return formsOf(people).map(({ document, waiting }) => (
    <Group
      key={document.documentId}
      title={nameOf(document)}
      detail={`${meetingName(document.meeting)} · ${format.date(document.date)}`}
      count={waiting.length}
    >
      {waiting.map(({ personId, name }) => (
        <li key={personId}>
          <Anchor href={linkTo(paths.signing(document.meeting.kind, document.meetingId, personId))}>
            {name}
          </Anchor>
        </li>
      ))}
    </Group>
  ));
}

function Group({
  title,
  detail,
  count,
  children,
}: {
  title: string;
  detail?: string;
  count: number;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className={classes.group}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {detail && <span className={classes.small}>{detail}</span>}
        <span className={classes.count}>{t('signatures:missing.count', { count })}</span>
      </header>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function Whence({ document: { meeting, date } }: { document: Document }) {
  const meetingName = useMeetingName();
  const format = useFormat();
  return (
    <span className={classes.small}>
      {meetingName(meeting)} · {format.date(date)}
    </span>
  );
}

/** The same, turned round: each document once, oldest first, with who is missing. */
function formsOf(people: Missing) {
  const forms = new Map<
    string,
    { document: Document; waiting: Omit<Missing[number], 'documents'>[] }
  >();
  for (const { personId, name, documents } of people) {
    for (const document of documents) {
      const form = forms.get(document.documentId) ?? { document, waiting: [] };
      form.waiting.push({ personId, name });
      forms.set(document.documentId, form);
    }
  }
  return [...forms.values()].toSorted((a, b) => a.document.date.localeCompare(b.document.date));
}
