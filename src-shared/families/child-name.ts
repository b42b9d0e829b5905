/** A child's name as screens and documents show it; lists sort it by last name. */
export function childName({
  firstName,
  lastName,
}: {
  firstName: string;
  lastName: string;
}): string {
  return `${firstName} ${lastName}`;
}
