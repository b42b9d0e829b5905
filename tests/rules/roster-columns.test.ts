import { describe, expect, test } from 'vitest';
import {
  completeColumns,
  doubledColumns,
  guessColumns,
  headerLikeness,
  missingColumns,
} from '../../src-shared/families/roster-columns.ts';
import {
  delimiterName,
  ROSTER_FIELDS,
  ROSTER_REASONS,
  ROSTER_WARNINGS,
  type RosterField,
} from '../../src-shared/families/roster-row.ts';
import en from '../../src-shared/locales/en/roster.json' with { type: 'json' };
import es from '../../src-shared/locales/es/roster.json' with { type: 'json' };

/** The header each guessed field was found under. */
function found(header: string[], sample: string[][] = []): Partial<Record<RosterField, string>> {
  const columns = guessColumns(header, sample);
  return Object.fromEntries(
    ROSTER_FIELDS.flatMap((field) => {
      const column = columns[field];
      return column === null ? [] : [[field, header[column]]];
    }),
  );
}

describe('headers', () => {
  test('of a ChildPlus report', () => {
    const header = [
      'ChildPlus ID',
      'Participant Last Name',
      'Participant First Name',
      'Birthdate',
      'Site/Classroom',
      'Enrollment Date',
      'Withdrawal/Term/Exit/Drop Date',
      'Family ID',
      'Primary Adult',
      'Primary Adult Last Name',
      'Primary Adult Phone',
      'Primary Language',
      'Has IEP/IFSP?',
      'Homeless',
      'Foster Child',
      'FSW',
      'Comments',
    ];
    expect(found(header)).toEqual({
      participantId: 'ChildPlus ID',
      lastName: 'Participant Last Name',
      firstName: 'Participant First Name',
      dateOfBirth: 'Birthdate',
      className: 'Site/Classroom',
      entryDate: 'Enrollment Date',
      exitDate: 'Withdrawal/Term/Exit/Drop Date',
      familyId: 'Family ID',
      primaryAdult: 'Primary Adult',
      phone: 'Primary Adult Phone',
      homeLanguage: 'Primary Language',
      iep: 'Has IEP/IFSP?',
      mckinneyVento: 'Homeless',
      fosterCare: 'Foster Child',
      advocate: 'FSW',
      note: 'Comments',
    });
  });

  test('of a spreadsheet in Spanish', () => {
    const header = [
      'No. de participante',
      'APELLIDOS',
      'Nombre',
      'Fecha de nacimiento',
      'Salón',
      'Fecha de ingreso',
      'Fecha de baja',
      'Madre/Padre',
      'Parentesco',
      'Teléfono',
      'Idioma del hogar',
      'Discapacidad',
      'Sin hogar',
      'Trabajadora de familia',
      'Notas',
    ];
    expect(Object.keys(found(header)).toSorted()).toEqual(
      [
        'participantId',
        'lastName',
        'firstName',
        'dateOfBirth',
        'className',
        'entryDate',
        'exitDate',
        'primaryAdult',
        'relationship',
        'phone',
        'homeLanguage',
        'iep',
        'mckinneyVento',
        'advocate',
        'note',
      ].toSorted(),
    );
    expect(missingColumns(guessColumns(header))).toEqual([]);
  });

  const one: [RosterField, string[]][] = [
    [
      'participantId',
      ['Participant ID', 'Child ID', 'COPA ID', 'student_id', 'Participant No.', 'ID'],
    ],
    [
      'dateOfBirth',
      ['DOB', 'Birth Date', 'BIRTHDATE', 'Date of Birth', 'Child’s DOB', 'birthDate'],
    ],
    ['className', ['Class', 'Classroom', 'Room', 'Site/Classroom', 'Classroom (PY 26-27)', 'Aula']],
    ['entryDate', ['Entry Date', 'Enrollment Date', 'Start', 'First Day', 'Date Enrolled']],
    ['exitDate', ['Exit Date', 'Withdrawal Date', 'Term Date', 'Drop Date', 'Last Day']],
    ['primaryAdult', ['Parent/Guardian', 'Primary Adult', 'Head of household', 'Guardian Name']],
    ['advocate', ['FSW', 'Family Worker', 'Family Advocate', 'Case Worker', 'Caseworker']],
    ['homeLanguage', ['Home Language', 'Primary Language', 'Idioma']],
    ['iep', ['IEP', 'IFSP', 'IEP/IFSP', 'Disability', 'Child has an IEP']],
    ['mckinneyVento', ['Homeless', 'McKinney-Vento', 'McKinney Vento Eligible']],
    ['fosterCare', ['Foster', 'Foster Care', 'In foster care (Y/N)']],
    ['fullName', ['Name', 'Child Name', 'Participant', 'Nombre completo', 'Name (Last, First)']],
  ];
  test.each(one.flatMap(([field, headers]) => headers.map((header) => ({ field, header }))))(
    '"$header" holds $field',
    ({ field, header }) => {
      expect(found([header])).toEqual({ [field]: header });
    },
  );

  test.each([
    'Mother’s Last Name',
    'Emergency Contact Phone',
    'Entry Type',
    'Withdrawal Reason',
    'Primary Adult Birthday',
    'Teacher First Name',
    'Gender',
    '',
  ])('"%s" holds nothing that is asked for', (header) => {
    expect(found([header])).toEqual({});
  });

  test('a column whose cells are no dates is no date', () => {
    const header = ['Start', 'Start Day'];
    const sample = [
      ['AM', '9/8/2026'],
      ['PM', ''],
    ];
    expect(found(header, sample).entryDate).toBe('Start Day');
  });

  test('of two columns with one name the first counts, and none serves two fields', () => {
    expect(guessColumns(['Last Name', 'Last Name', 'First Name']).lastName).toBe(0);
    const columns = guessColumns(['Participant', 'Family', 'Start', 'IEP']);
    expect(doubledColumns(columns)).toEqual([]);
  });

  test('a single column of names is the whole name', () => {
    expect(found(['Nombre', 'DOB'])).toEqual({ fullName: 'Nombre', dateOfBirth: 'DOB' });
  });
});

describe('the choice of columns', () => {
  test('says what is still missing, one column of names being enough', () => {
    expect(missingColumns(completeColumns({}))).toEqual([
      'lastName',
      'firstName',
      'dateOfBirth',
      'className',
      'entryDate',
    ]);
    expect(
      missingColumns(completeColumns({ fullName: 0, dateOfBirth: 1, className: 2, entryDate: 3 })),
    ).toEqual([]);
  });

  test('takes only known fields', () => {
    const columns = completeColumns({ lastName: 3, constructor: 1, nonsense: 2 });
    expect(columns.lastName).toBe(3);
    expect(Object.keys(columns).toSorted()).toEqual([...ROSTER_FIELDS].toSorted());
  });

  test('names fields that share a column', () => {
    expect(doubledColumns(completeColumns({ lastName: 1, firstName: 1, note: 2 }))).toEqual([
      'lastName',
      'firstName',
    ]);
  });

  test('a header names many fields, a row of data hardly any', () => {
    expect(headerLikeness(['Last Name', 'First Name', 'DOB', 'Class'])).toBe(4);
    expect(headerLikeness(['Yazzie', 'Valentina', '8/5/2021', 'Room 1'])).toBeLessThan(2);
  });
});

describe('sentences', () => {
  test('every reason, warning, field and delimiter has one in both languages', () => {
    for (const locale of [en, es]) {
      expect(Object.keys(locale.reasons).toSorted()).toEqual([...ROSTER_REASONS].toSorted());
      expect(Object.keys(locale.warnings).toSorted()).toEqual([...ROSTER_WARNINGS].toSorted());
      expect(Object.keys(locale.fields)).toEqual(expect.arrayContaining([...ROSTER_FIELDS]));
      const names = [',', ';', '\t', '|', '^'].map(delimiterName);
      expect(Object.keys(locale.delimiters)).toEqual(names);
    }
  });

  test('the two languages have the same keys and placeholders', () => {
    const shape = (value: unknown): unknown => {
      if (typeof value === 'string') return (value.match(/\{\{\w+\}\}/g) ?? []).toSorted();
      if (typeof value !== 'object' || value === null) return typeof value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
    };
    expect(shape(es)).toEqual(shape(en));
  });
});
