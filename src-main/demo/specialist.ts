import type { Drawing } from '../../src-shared/signatures/drawing.ts';
import type { Account } from './accounts.ts';
import type { Guest } from './conference.ts';
import type { Sitting } from './sitting.ts';

const NAME = 'Ingrid Solheim';

/** Somebody from outside, who attends one conference. */
export async function addSpecialist(sitting: Sitting): Promise<Guest> {
  const { id: personId } = await sitting.call('people.addVisitor', {
    ...{ name: NAME, affiliation: 'visitor', organization: 'Larkspur Bend Speech Services' },
    ...{ title: 'Speech-language pathologist', discipline: 'specialist' },
  });
  return { personId, discipline: 'specialist' };
}

/** The strokes of her signature, `x,y` each, from the top left of the box (`BOX`). */
const STROKES = [
  '109,48 125,57 138,62 148,62 153,61 155,61 152,63 146,69 137,79 126,91 115,101 106,109 98,112 ' +
    '93,112 92,111 95,111 103,115 114,122 128,132 145,144',
  '165,122 178,119 187,111 190,102 188,96 185,97 183,104 186,114 195,123 208,126 220,123 229,115 ' +
    '233,106 231,100 228,100 226,105 230,114 238,121 251,123 263,119 271,111 275,102 274,96 271,96 ' +
    '270,100 273,108 282,114 294,116 305,112 314,102 317,92 316,85 314,85 313,98 317,105 325,111 ' +
    '336,114 348,112 356,106 359,100 359,96 357,97 357,102 360,109 369,116 379,118 390,117 398,112 ' +
    '401,107 401,104 400,104 400,109 404,115 412,120 422,122 432,120 440,115 444,110 444,106 ' +
    '443,106 444,109 448,113 455,117 465,118',
  '462,118 455,124 447,130 439,135 430,139 419,142 407,144 392,144 376,144 357,143 337,141 ' +
    '314,139 289,137 262,135 234,134 204,135 173,136 142,139',
  '338,58 341,60',
];

const signature: Drawing = STROKES.map((stroke) =>
  stroke.split(' ').map((point) => {
    const [x = 0, y = 0] = point.split(',').map(Number);
    return [x, y];
  }),
);

/** She signs everything of the conference by hand, on the screen, and `witness` attests it. */
export async function signByHand(
  sitting: Sitting,
  meetingId: string,
  { personId }: Guest,
  witness: Account,
): Promise<void> {
  const { documents } = await sitting.call('signatures.round', { meetingId });
  await sitting.call('signatures.draw', {
    ...{ meetingId, personId, printedName: NAME, drawing: signature },
    documentIds: documents.map(({ documentId }) => documentId),
    ...{ witnessId: witness.personId, passphrase: witness.passphrase },
  });
}
