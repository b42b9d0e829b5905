import { refuseField } from '../../src-shared/problem.ts';
import { reaches } from '../../src-shared/rights.ts';
import type { signatures } from '../../src-shared/signatures/contract.ts';
import type { Handlers } from '../desk.ts';
import { getMeeting } from '../meetings/store.ts';
import { demandDrawn, drawSignatures } from './draw.ts';
import { missingSignatures } from './missing.ts';
import { demandRound, maySignByKey, viewRound } from './round.ts';
import { addExcuse, getScan, recordPaper, signDocuments } from './sign.ts';
import { signersOf } from './signing.ts';

export const signaturesHandlers: Handlers<typeof signatures> = {
  'signatures.round': (desk, { meetingId }) => viewRound(desk, meetingId),

  'signatures.sign': {
    prepare: async (desk, { passphrase, ...act }) => {
      const { db, vault } = desk;
      demandRound(desk, db, getMeeting(db, act.meetingId));
      // Only somebody who must sign: a guess at anybody else's passphrase would count against them.
      const isSigner = signersOf(db, act.meetingId).some((one) => one.personId === act.personId);
      if (!isSigner) refuseField('personId', 'not-a-signer');
      if (!maySignByKey(db, act.personId)) refuseField('personId', 'signs-on-paper');
      const key = await vault.signingKey(act.personId, passphrase);
      return {
        handle: (write) => {
          try {
            return { signed: signDocuments(write, act, key) };
          } finally {
            key.close();
          }
        },
      };
    },
  },

  'signatures.draw': {
    prepare: async (desk, { passphrase, ...act }) => {
      const { db, vault } = desk;
      demandRound(desk, db, getMeeting(db, act.meetingId));
      // Before the passphrase: a guess would count against somebody who is no witness.
      demandDrawn(db, act);
      const key = await vault.signingKey(act.witnessId, passphrase);
      return {
        handle: (write) => {
          try {
            return { signed: drawSignatures(write, act, key) };
          } finally {
            key.close();
          }
        },
      };
    },
  },

  'signatures.recordPaper': (desk, { fileId, ...paper }) => {
    const scanId = recordPaper(desk, paper, desk.files.read(fileId, 'scan'));
    desk.files.discard(fileId);
    return { scanId };
  },

  'signatures.scan': (desk, { documentId, scanId }) => {
    const { mediaType, content } = getScan(desk, documentId, scanId);
    return { mediaType, content: content.toString('base64') };
  },

  'signatures.excuse': (desk, input) => {
    addExcuse(desk, input);
    return {};
  },

  'signatures.missing': ({ db, person }) => {
    const seen = missingSignatures(db).filter(
      (one) => reaches('read-records', person, one) || one.personId === person.id,
    );
    const byPerson = Map.groupBy(seen, ({ personId }) => personId);
    return [...byPerson].map(([personId, rows]) => ({
      personId,
      name: rows[0]?.name ?? '',
      documents: rows.map(({ personId: _, name: __, classId: ___, familyId: ____, ...row }) => row),
    }));
  },
};
