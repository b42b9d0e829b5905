import { useTranslation } from 'react-i18next';
import type { DocumentSigning, SignatureLine } from '../../src-shared/signatures/contract.ts';
import { useFormat } from '../kit/session.tsx';
import { type BadgeState, StateBadge } from '../kit/state-badge.tsx';
import { From } from '../people/from.tsx';
import { DrawnSignature } from './drawing-area.tsx';
import { ScanList } from './scan-list.tsx';
import { missingOf, SigningBadge } from './signing-badge.tsx';
import classes from './signing-lines.module.css';

const looks: Record<SignatureLine['state'], BadgeState> = {
  signed: 'signed',
  drawn: 'signed',
  paper: 'signed',
  optional: 'not-open',
  missing: 'missing',
  excused: 'removed',
};

/** Everyone's line under one document, each signature with what its check says (HS-17). */
export function SigningLines({ signing }: { signing: DocumentSigning }) {
  const { t } = useTranslation();
  return (
    <div className={classes.signing}>
      <SigningBadge state={signing.state} missing={missingOf(signing)} />
      <Exceptions signing={signing} />
      <ul className={classes.lines}>
        {signing.lines.map((line) => (
          <Line key={line.personId} line={line} />
        ))}
      </ul>
      {signing.lines.length === 0 && <p className={classes.small}>{t('signatures:nobody')}</p>}
      <ScanList documentId={signing.documentId} scans={signing.scans} />
    </div>
  );
}

/** *Complete except NAME, reason* (rules.md, Signatures); who is excused while others have still to sign. */
function Exceptions({ signing }: { signing: DocumentSigning }) {
  const { t } = useTranslation();
  const key = signing.state === 'waiting' ? 'signatures:excused' : 'signatures:except';
  return signing.lines
    .filter(({ state }) => state === 'excused')
    .map(({ personId, name, excuse }) => (
      <p key={personId} className={classes.small}>
        {t(key, { name, reason: excuse ?? '' })}
      </p>
    ));
}

function Line({ line }: { line: SignatureLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={classes.line}>
      <span className={classes.who}>
        <span>{line.name}</span>
        {line.affiliation !== 'parent' && (
          <span className={classes.small}>{t(`common:discipline.${line.role}`)}</span>
        )}
        <From person={line} />
      </span>
      {line.drawn && line.drawn.drawing.length > 0 && (
        <DrawnSignature name={line.name} drawing={line.drawn.drawing} />
      )}
      <span className={classes.what}>
        <StateBadge state={looks[line.state]} label={t(`signatures:line.${line.state}`)} />
        {line.signedAt && <span className={classes.small}>{format.instant(line.signedAt)}</span>}
        {line.drawn && (
          <span className={classes.small}>
            {t('signatures:draw.seen', {
              name: line.drawn.printedName,
              witness: line.drawn.witness,
            })}
          </span>
        )}
        {line.verified && (
          <span className={classes.small} data-verified={line.verified}>
            {t(`signatures:${line.drawn ? 'witnessed' : 'verified'}.${line.verified}`, {
              key: line.keyId?.slice(0, 8) ?? '',
            })}
          </span>
        )}
      </span>
    </li>
  );
}
