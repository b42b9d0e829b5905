/** What the benchmark's people are called and what is said of the children: made up, bilingual. */

const firstNames = [
  ...['Valentina', 'Grace', 'Ana', 'Leo', 'Luz', 'Inés', 'Micah', 'Dakota', 'Amina', 'Kai'],
  ...['Diego', 'Nia', 'Mai', 'Hana', 'Noah', 'Zoë', 'Mateo', 'Sofía', 'Elías', 'Tuyet'],
];
const lastNames = [
  ...['Yazzie', 'Rossi', 'Begay', 'Vang', 'Castillo', 'Mbeki', 'Kowalski', 'Ali', 'Smith-Reyes'],
  ...['Okafor', 'Núñez', "D'Angelo", 'Nguyen', 'Tso', 'García', 'Whitehorse', 'Raman', 'Ortiz'],
  ...['Marchetti', 'Marsh', 'Martínez', 'Benally', 'Chee', 'Lopez', 'Hill', 'Singh', 'Abdi'],
];
const sentences = [
  'Names four colors and counts to ten on fingers; asks for help with buttons.',
  'Speech is hard to follow outside the family; uses gestures and single words in the class.',
  'Missed five days this month; the family has no car since the transmission failed.',
  'Se duerme tarde; la mamá pide ideas para la rutina de la noche.',
  'Dental exam found two cavities; follow-up appointment not made yet.',
  'Plays beside others, shares when asked, tells long stories about horses.',
  'Grandmother brings the child now; mother works nights until December.',
  'Hearing screening passed on the second try; vision rescheduled.',
  'Bites when crowded; the quiet corner helps, and so does a warning before clean-up.',
  'La familia está contenta con el progreso y pregunta por el kínder.',
];

/** Numbers from 0 to below 1 that look random and are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

export function firstName(random: () => number): string {
  return pick(firstNames, random);
}

export function lastName(random: () => number): string {
  return pick(lastNames, random);
}

/** `count` sentences, as somebody would type them into a field. */
export function saying(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(sentences, random)).join(' ');
}
