/** Without accents and capitals, so that a search for 'pena' finds 'Peña'. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
