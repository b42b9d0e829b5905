import { v7 } from 'uuid';
import { z } from 'zod';
import { contract, type OperationName } from '../../src-shared/contract.ts';

/** Typed into every text of a sample, so that a row or a reply that repeats the input shows it. */
export const MARK = 'marquee';

export const names = Object.keys(contract) as OperationName[];

type Ids = Readonly<Record<string, string>>;

/** What a field of this name holds, where its schema alone does not say enough. */
const byName: Record<string, unknown> = {
  date: '2026-10-20',
  signedOn: '2026-10-20',
  start: '2026-10-20',
  end: '2027-05-28',
  lastDay: '2026-10-20',
  due: '2026-11-15',
  since: '2026-10-20',
  until: '2026-10-20',
  listedOn: '2026-10-20',
  raisedOn: '2026-10-20',
  endsOn: '2027-10-20',
  informedOn: '2026-10-20',
  dateOfBirth: '2022-04-05',
  startsAt: '14:00',
  endsAt: '15:00',
  closedMonths: ['2026-12'],
  piece: 'AAAA',
  wishedFor: '2026-11',
  reviewOn: '2026-12-15',
  reviewDate: '2026-12-15',
  nextReview: '2026-12-15',
  id: 'no-concerns',
  columns: { lastName: 0 },
  index: 0,
  maxLength: 4_000,
};

/** An input that parses, made from the schema; `ids` are put in where a field has their name. */
export function sampleInput(name: OperationName, ids: Ids = {}): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(sampleOf(contract[name].input, '', ids));
}

function sampleOf(schema: z.core.$ZodType, name: string, ids: Ids): unknown {
  if (Object.hasOwn(ids, name)) return ids[name];
  if (Object.hasOwn(byName, name)) return byName[name];
  if (schema instanceof z.ZodObject) {
    const fields: [string, z.core.$ZodType][] = Object.entries(schema.shape);
    return Object.fromEntries(fields.map(([key, field]) => [key, sampleOf(field, key, ids)]));
  }
  if (schema instanceof z.ZodTuple) return schema.def.items.map((one) => sampleOf(one, name, ids));
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element, name.replace(/s$/, ''), ids)];
  if (schema instanceof z.ZodNullable) return sampleOf(schema.unwrap(), name, ids);
  if (schema instanceof z.ZodOptional) return sampleOf(schema.unwrap(), name, ids);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodNumber) return 1;
  if (schema instanceof z.ZodUUID) return v7();
  if (schema instanceof z.ZodString) return `${MARK} ${name}`;
  throw new Error(`no sample for ${name}: ${schema.constructor.name}`);
}

/** Every place in an input where text, a number, a list and so on stands. */
function* pathsOf(value: unknown, path: string[] = []): Generator<string[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* pathsOf(inner, [...path, key]);
}

function changed(value: unknown, [key = '', ...rest]: string[], to: unknown): unknown {
  const copy: Record<string, unknown> = structuredClone(
    Array.isArray(value) ? value : { ...(value as object) },
  ) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = changed(copy[key], rest, to);
  else if (to === undefined) delete copy[key];
  else copy[key] = to;
  return copy;
}

const withKey = (text: string, input: object) =>
  JSON.parse(`{${JSON.stringify(text)}: {"admin": true}, ${JSON.stringify(input).slice(1)}`);

/**
 * Inputs that no operation may take: each field of the wrong type or missing, keys that nobody
 * asked for, text that is too long or not text at all.
 */
export function* malformed(name: OperationName): Generator<[string, unknown]> {
  const good = sampleInput(name);
  for (const whole of [null, undefined, 7, 'x', true, [], [good], () => good]) {
    yield [`whole: ${typeof whole} ${JSON.stringify(whole)?.slice(0, 9)}`, whole];
  }
  for (const key of ['extra', '__proto__', 'constructor', 'prototype', 'toString']) {
    const input = Object.keys(good).length > 0 ? good : { left: 1 };
    yield [`key ${key}`, withKey(key, input)];
  }
  for (const path of pathsOf(good)) {
    // The map of a roster's columns is open by design.
    if (path.length > 1 && path[0] === 'columns') continue;
    const at = path.join('.');
    yield [`${at}: an object`, changed(good, path, { nested: { deep: true } })];
    yield [`${at}: not finite`, changed(good, path, Number.NaN)];
    yield [`${at}: a lone surrogate`, changed(good, path, 'a\ud800b')];
    yield [`${at}: NUL`, changed(good, path, 'a\u0000b')];
    yield [`${at}: huge`, changed(good, path, 'x'.repeat(400_000))];
  }
}
