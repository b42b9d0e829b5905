import type { Database } from 'better-sqlite3';
import type { FamilyInput } from '../../src-shared/families/contract.ts';
import { familyGroup } from '../../src-shared/families/roster-families.ts';
import type { Db } from '../desk.ts';
import type { FamilyRecord } from './families.ts';
import { family } from './tables.ts';

/** Finds or makes the family of each row of an import, and keeps what the file says of it. */
export interface ImportFamilies {
  /** The family of a child who is new, by the file's family id, else by primary adult and phone. */
  ofNewChild(row: FamilyInput): string;
  /** The family of a child in `familyId`: another family id in the file means another family. */
  ofKnownChild(familyId: string, row: FamilyInput): string;
}

const fields = ['familyKey', 'primaryAdult', 'phone', 'homeLanguage'] as const;

export function importFamilies(db: Db, client: Database, newId: () => string): ImportFamilies {
  const insert = client.prepare<[FamilyRecord]>(
    `INSERT INTO family (id, family_key, primary_adult, phone, home_language)
     VALUES (@id, @familyKey, @primaryAdult, @phone, @homeLanguage)`,
  );
  const update = client.prepare<[FamilyRecord]>(
    `UPDATE family SET family_key = @familyKey, primary_adult = @primaryAdult, phone = @phone,
     home_language = @homeLanguage WHERE id = @id`,
  );
  const byId = new Map<string, FamilyRecord>();
  const byKey = new Map<string, FamilyRecord>();
  const byAdult = new Map<string, FamilyRecord>();
  for (const record of db.select().from(family).all()) note(record);

  function note(record: FamilyRecord): void {
    byId.set(record.id, record);
    if (record.familyKey !== null) byKey.set(record.familyKey, record);
    const group = adultOf(record);
    if (group !== null && !byAdult.has(group)) byAdult.set(group, record);
  }

  function make(input: FamilyInput): string {
    const { familyKey, primaryAdult, phone, homeLanguage } = input;
    const record = { id: newId(), familyKey, primaryAdult, phone, homeLanguage };
    insert.run(record);
    note(record);
    return record.id;
  }

  /** An empty cell leaves what the binder has. */
  function merge(record: FamilyRecord, row: FamilyInput): string {
    const isNews = fields.some((field) => row[field] !== null && row[field] !== record[field]);
    if (!isNews) return record.id;
    for (const field of fields) record[field] = row[field] ?? record[field];
    update.run(record);
    note(record);
    return record.id;
  }

  function byAdultOf(row: FamilyInput): FamilyRecord | undefined {
    const found = byAdult.get(adultOf(row) ?? '');
    return found && (row.familyKey === null || found.familyKey === null) ? found : undefined;
  }

  return {
    ofNewChild(row) {
      const found = (row.familyKey !== null && byKey.get(row.familyKey)) || byAdultOf(row);
      return found ? merge(found, row) : make(row);
    },
    ofKnownChild(familyId, row) {
      const own = byId.get(familyId);
      const named = row.familyKey === null ? own : byKey.get(row.familyKey);
      const target = named ?? (own?.familyKey === null ? own : undefined);
      if (target) return merge(target, row);
      const { primaryAdult, phone, homeLanguage } = row;
      return make({
        familyKey: row.familyKey,
        primaryAdult: primaryAdult ?? own?.primaryAdult ?? null,
        phone: phone ?? own?.phone ?? null,
        homeLanguage: homeLanguage ?? own?.homeLanguage ?? null,
      });
    },
  };
}

function adultOf({ primaryAdult, phone }: FamilyInput): string | null {
  return familyGroup({ familyKey: null, primaryAdult, phone });
}
