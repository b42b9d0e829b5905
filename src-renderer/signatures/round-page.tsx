import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import { paths, useGo, usePathId, useSearchValue } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat, useSession } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { useMeetingName } from '../meetings/meeting-name.ts';
import { Ring } from './ring.tsx';
import classes from './round.module.css';
import { RoundDocuments } from './round-documents.tsx';
import { SignerList } from './signer-list.tsx';
import { SignerPanel } from './signer-panel.tsx';
import { concerns } from './unsigned.ts';

/** The signing round: who is present, pick, passphrase, signed, next (HS-16, HS-17). */
export function RoundPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMeetingName();
  const meetingId = usePathId('meetingId');
  const asked = useSearchValue('person');
  const round = useQuery('signatures.round', { meetingId });
  const { data } = round;
  return (
    <Page
      wide
      title={t('signatures:round.title')}
      subtitle={data && `${nameOf(data.meeting)} · ${format.date(data.date)}`}
    >
      <ProblemNotice problem={round.error} />
      {data && <Signing key={asked ?? ''} round={data} startAt={asked} />}
    </Page>
  );
}

function Signing({ round, startAt }: { round: Round; startAt: string | null }) {
  const { t } = useTranslation();
  const go = useGo();
  const [picked, setPicked] = useState(() => startAt ?? nextSigner(round, null));
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState('');
  const [witnessId, setWitnessId] = useState<string | null>(useSession().personId);
  const { people } = round;
  const awaited = people.filter(({ isAwaited }) => isAwaited);
  const done = awaited.filter(({ missing }) => missing === 0).length;
  const isClosed = awaited.length > 0 && done === awaited.length;
  const isExcepted = people.some(({ excuse }) => excuse !== null);
  const closed = t(isExcepted ? 'signatures:round.closed-except' : 'signatures:round.closed');
  const person = people.find(({ personId }) => personId === picked);

  // The last signature closes the round only once the round has been read anew.
  const onward = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isClosed) onward.current?.focus();
  }, [isClosed]);
  // A parent's last signature leaves nothing else to be at.
  const isOver = said !== '' && person?.missing === 0;
  useEffect(() => {
    if (isOver) onward.current?.focus();
  }, [isOver]);

  // What was said may name a child, and the next may be a parent of another (PR-06).
  function pick(personId: string | null, sentence = ''): void {
    setPicked(personId);
    setTurn((last) => last + 1);
    setSaid(sentence);
  }

  return (
    <div className={classes.round}>
      <div className={classes.left}>
        <div className={classes.top}>
          <Ring signed={done} total={awaited.length} />
          <div>
            <p className={classes.lead}>
              {isClosed ? closed : t('signatures:round.left', { count: awaited.length - done })}
            </p>
            <p className={classes.said} aria-live="polite">
              {said}
            </p>
          </div>
        </div>
        <SignerList round={round} picked={picked} onPick={pick} />
      </div>
      <div className={classes.right}>
        {person && (person.missing > 0 || person.excuse !== null) ? (
          <SignerPanel
            key={person.personId}
            round={round}
            person={person}
            turn={turn}
            witness={{ witnessId, onWitness: setWitnessId }}
            onSigned={(sentence) => pick(nextSigner(round, picked), sentence)}
            onRecorded={setSaid}
            onStep={(step) => pick(stepFrom(round, person.personId, step))}
          />
        ) : (
          <div className={classes.panel}>
            <p className={classes.lead}>
              {isClosed
                ? closed
                : person
                  ? t(overKey(round, person), { name: person.name })
                  : t('signatures:round.pick')}
            </p>
            <Button
              ref={onward}
              variant="light"
              style={{ alignSelf: 'start' }}
              onClick={() => go.to(paths.meeting(round.meeting.kind, round.meetingId))}
            >
              {t('signatures:round.to-minutes')}
            </Button>
          </div>
        )}
      </div>
      {person?.affiliation !== 'parent' && <RoundDocuments round={round} />}
    </div>
  );
}

/** What to say of somebody with nothing left to sign; for a parent there may have been nothing. */
function overKey(round: Round, { personId }: Round['people'][number]): string {
  return concerns(round, personId)
    ? 'signatures:round.has-signed'
    : 'signatures:parent.nothing-for';
}

/** The next person with something to sign after `personId`; from the top for null; null when none is left. */
function nextSigner({ people }: Round, personId: string | null): string | null {
  const from = people.findIndex((one) => one.personId === personId) + 1;
  const order = [...people.slice(from), ...people.slice(0, from)];
  const left = order.filter((one) => one.missing > 0 && one.isAwaited && one.personId !== personId);
  return left[0]?.personId ?? null;
}

/** The neighbour in the list, for the arrows; the ends do not wrap. */
function stepFrom({ people }: Round, personId: string, step: 1 | -1): string {
  const at = people.findIndex((one) => one.personId === personId);
  return people[at + step]?.personId ?? personId;
}
