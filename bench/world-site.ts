import { keyIdOf, newSigningPair, signingKeyOf } from '../src-main/vault/keys.ts';
import { searchKey } from '../src-shared/families/search-key.ts';
import { firstName, lastName, saying } from './sample-words.ts';
import { type PlannedConference, planStaff, today, type WorldSize } from './world-plan.ts';
import type { RowMaker, Site, SiteChild, SitePerson } from './world-rows.ts';

/** Years, staff, classes, families, children and placements, for all years of `plan`. */
export function makeSite(
  { children: childCount, classes }: WorldSize,
  plan: PlannedConference[],
  make: RowMaker,
): Site {
  const years = [...new Set(plan.map(({ year }) => year))];
  const firstDay = `${years[0]}-08-17`;
  make.row('setting', { key: 'site-name', value: '"Maple Street"' });
  make.row('setting', { key: 'recovery-confirmed', value: `"${firstDay}T15:00:00.000Z"` });
  const people = makePeople(classes, firstDay, make);
  const classIds = makeClasses(classes, years, people, make);
  const children = makeChildren(childCount, classes, people, make);
  for (const year of years) {
    for (const child of children) {
      const classId = classIds.get(`${year}/${child.classIndex}`) ?? '';
      const isPast = `${year + 1}-05-28` < today;
      make.row('placement', {
        id: make.id(`${year}-08-24`),
        child_id: child.id,
        class_id: classId,
        start_date: `${year}-08-24`,
        end_date: isPast ? `${year + 1}-05-28` : null,
      });
    }
  }
  return { people, children, classIds };
}

function makePeople(classes: number, firstDay: string, make: RowMaker): SitePerson[] {
  const createdAt = `${firstDay}T15:00:00.000Z`;
  return planStaff(classes).map((planned, i): SitePerson => {
    const id = make.id(firstDay);
    const name = `${firstName(make.random)} ${lastName(make.random)} ${i + 1}`;
    const { publicKey, privateKey } = newSigningPair();
    const key = { keyId: keyIdOf(publicKey), private: signingKeyOf(privateKey) };
    const { discipline, role } = planned;
    make.row('person', {
      ...{ id, name, discipline, language: 'en', access: 'active', must_change_passphrase: 0 },
      created_at: createdAt,
    });
    make.row('person_role', { person_id: id, role });
    make.row('person_key', {
      ...{ key_id: key.keyId, person_id: id, public_key: publicKey, valid_from: createdAt },
    });
    return { ...planned, id, name, key };
  });
}

function makeClasses(
  classes: number,
  years: number[],
  people: SitePerson[],
  make: RowMaker,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const year of years) {
    const yearId = make.id(`${year}-08-01`);
    make.row('program_year', {
      ...{ id: yearId, start_date: `${year}-08-17`, end_date: `${year + 1}-05-28` },
    });
    for (let index = 0; index < classes; index += 1) {
      const id = make.id(`${year}-08-01`);
      ids.set(`${year}/${index}`, id);
      const name = `Room ${String(index + 1).padStart(2, '0')}`;
      make.row('class', { id, program_year_id: yearId, name });
      for (const { id: personId, classIndexes } of people) {
        if (!classIndexes.includes(index)) continue;
        make.row('person_class', { person_id: personId, class_id: id });
      }
    }
  }
  return ids;
}

function makeChildren(
  count: number,
  classes: number,
  people: SitePerson[],
  make: RowMaker,
): SiteChild[] {
  const born = '2022-03-01';
  let familyId = '';
  let last = '';
  return Array.from({ length: count }, (_, i): SiteChild => {
    const isSibling = i % 6 === 5;
    if (!isSibling) {
      familyId = make.id(born);
      last = lastName(make.random);
      const [family_key, primary_adult] = [`F${i}`, `${firstName(make.random)} ${last}`];
      make.row('family', { id: familyId, family_key, primary_adult, home_language: 'Spanish' });
    }
    const classIndex = i % classes;
    const first = firstName(make.random);
    const participant = String(10_000 + 7 * i);
    const advocate = people.find(
      ({ role, classIndexes }) => role === 'family-advocate' && classIndexes.includes(classIndex),
    );
    const id = make.id(born);
    make.row('child', {
      ...{ id, participant_id: participant, last_name: last, first_name: first },
      ...{ date_of_birth: born, family_id: familyId, relationship: 'Mother' },
      ...{ advocate_id: advocate?.id ?? null, note: saying(make.random, 1) },
      search_key: searchKey(`${first} ${last} ${participant}`),
    });
    return { id, classIndex, name: `${first} ${last}`, lastName: last, dateOfBirth: born };
  });
}
