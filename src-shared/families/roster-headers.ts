import type { RosterField } from './roster-row.ts';

function names(text: string): Set<string> {
  return new Set(text.split(',').map((name) => name.replaceAll(/\s+/g, '')));
}

/** Headers as files have them, folded, spaces left out. A match of the whole header counts most. */
export const HEADER_NAMES: Record<RosterField, Set<string>> = {
  participantId: names(`participant id, child id, childplus id, copa id, client id, student id,
    participant number, participant no, person id, child number, id, id del participante,
    id participante, numero de participante, no de participante,
    numero del participante, id del nino, identificacion`),
  lastName: names(`last name, last, surname, participant last name, child last name,
    childs last name, student last name, apellido, apellidos, apellido del nino, primer apellido`),
  firstName: names(`first name, first, given name, participant first name, child first name,
    childs first name, student first name, nombre, nombres, nombre del nino, primer nombre`),
  fullName: names(`name, full name, participant, participant name, child, child name, childs name,
    student, student name, client name, last name first name, last first, name last first,
    participant name last first, child name last first, nombre completo, nombre y apellido,
    nombre y apellidos, apellido nombre, apellidos y nombre, nino, participante`),
  dateOfBirth: names(`dob, date of birth, birth date, birthday, birth, child dob, childs dob,
    participant dob, participant birth date, participant birthday, child birth date,
    fecha de nacimiento, fecha nacimiento, nacimiento, fecha nac, f nac, fdn`),
  className: names(`class, classroom, room, class name, classroom name, site classroom, site class,
    center classroom, group, section, salon, salon de clases, aula, clase, grupo, sala`),
  entryDate: names(`entry date, entry, date of entry, entered, enrollment date, enrolment date,
    date enrolled, enrolled, enroll date, enrollment start date, start date, start, class start date,
    first day, first day of attendance, first attendance, first day attended, first attended date,
    admission date, fecha de ingreso, fecha ingreso, ingreso, fecha de entrada, entrada,
    fecha de inscripcion, fecha de inicio, inicio, primer dia`),
  exitDate: names(`exit date, exit, withdrawal date, withdrawal, withdrawn, date withdrawn,
    withdrawn date, term date, termination date, drop date, dropped, date dropped, end date, end,
    last day, last day attended, departure date, withdrawal term date, fecha de salida, salida,
    fecha de baja, baja, fecha de retiro, ultimo dia`),
  familyId:
    names(`family id, family number, family no, family, family key, household id, case number,
    childplus family id, id de familia, id de la familia, id familia, numero de familia, familia`),
  primaryAdult: names(`primary adult, primary adult name, primary adult full name, parent guardian,
    parent guardian name, parent, parent name, parents, guardian, guardian name, primary guardian,
    primary parent, primary caregiver, caregiver, head of household, hoh, adult, mother, madre padre,
    padre madre, padre o tutor, padre madre o tutor, padre tutor, tutor, madre, padre,
    adulto principal, adulto responsable, jefe de familia, encargado`),
  relationship: names(`relationship, relation, relationship to child, relationship to participant,
    primary adult relationship, parentesco, relacion, relacion con el nino`),
  phone:
    names(`phone, phone number, telephone, cell, cell phone, mobile, mobile phone, primary phone,
    home phone, main phone, contact phone, parent phone, primary adult phone, telefono, celular,
    numero de telefono, telefono principal`),
  homeLanguage: names(`home language, primary language, language, language at home,
    language spoken at home, primary language at home, family language, idioma, idioma del hogar,
    idioma en casa, idioma principal, lengua materna, lengua del hogar`),
  iep: names(`iep, ifsp, iep ifsp, ifsp iep, iep or ifsp, has iep, iep status, iep ifsp status,
    disability, disabilities, disability status, discapacidad, discapacidades, pei`),
  mckinneyVento: names(`mckinney vento, mckinney, mv, homeless, homelessness, homeless status,
    experiencing homelessness, mckinney vento homeless, homeless mckinney vento, sin hogar,
    sin vivienda`),
  fosterCare: names(`foster care, foster, foster child, in foster care, foster status,
    foster care status, cuidado de crianza, crianza, crianza temporal, hogar de crianza,
    hogar temporal, acogida`),
  advocate: names(`family advocate, advocate, fsw, fa, family worker, family service worker,
    family services worker, family support worker, family specialist, family engagement specialist,
    case worker, case manager, trabajador de familia, trabajadora de familia,
    trabajador de familias, trabajadora de familias, trabajador social, trabajadora social,
    defensor de la familia, defensora de la familia, promotor, promotora, enlace familiar`),
  note: names(`note, notes, comment, comments, remarks, remark, nota, notas, comentario,
    comentarios, observaciones`),
};

const OTHER_PERSON =
  /\b(parents?|guardians?|adults?|mothers?|fathers?|caregivers?|emergency|contacts?|teachers?|staff|advocates?|worker|caseworker|secondary|siblings?|doctor|padres?|madres?|tutor|tutora|maestr[ao]|contacto)\b/;
const NOT_A_DATE = /\b(type|status|reason|code|id|time|year|razon|motivo|tipo|estado)\b/;
const NOTHING = /(?!)/;

/** Words inside a longer header, with those that show it means something else. */
export const HEADER_WORDS: Record<RosterField, { like: RegExp; unlike: RegExp }> = {
  participantId: {
    like: /\b(participant|child|childplus|student|client|copa|person)\b.*\b(id|number|no)\b/,
    unlike: /\b(family|household|parents?|guardian|adults?|site|agency|class|classroom)\b/,
  },
  lastName: { like: /\b(last ?name|surname|apellidos?)\b/, unlike: OTHER_PERSON },
  firstName: { like: /\b(first ?name|given name|nombres?)\b/, unlike: OTHER_PERSON },
  fullName: {
    like: /\b(participant|child|childs|student|client) (full )?name\b|\bnombre completo\b/,
    unlike: /\b(first|middle|preferred|nick)\b/,
  },
  dateOfBirth: {
    like: /\b(birth|birthdate|birth ?day|dob|nacimiento)\b/,
    unlike: new RegExp(
      `${OTHER_PERSON.source}|\\b(place|country|city|weight|certificate|lugar|pais)\\b`,
    ),
  },
  className: {
    like: /\b(class|classroom|salon|aula)\b/,
    unlike: /\b(type|id|start|end|date|option|model|capacity|teacher|phone|previous)\b/,
  },
  entryDate: {
    like: /\b(entry|entered|enroll?\w*|start|started|admission|admitted|first day|ingreso|inscripcion)\b/,
    unlike: NOT_A_DATE,
  },
  exitDate: {
    like: /\b(exit|exited|withdr\w+|term|termination|terminated|drop|dropped|end|ended|last day|salida|baja)\b/,
    unlike: NOT_A_DATE,
  },
  familyId: { like: /\b(family|household|familia)\b.*\b(id|number|no)\b/, unlike: NOTHING },
  primaryAdult: {
    like: /\b(primary adult|parent|guardian|caregiver|head of household|padre|madre|tutor)\b/,
    unlike:
      /\b(phone|cell|email|mail|language|relationship|id|dob|birth|birthday|date|work|address|secondary|second|first|last|education|employment|signature|involvement|foster|telefono|correo|idioma)\b/,
  },
  relationship: { like: /\b(relationship|parentesco)\b/, unlike: /\b(secondary|emergency)\b/ },
  phone: {
    like: /\b(phone|telephone|cell|mobile|telefono|celular)\b/,
    unlike: /\b(type|work|emergency|secondary|alternate|fax|doctor|trabajo|emergencia)\b/,
  },
  homeLanguage: {
    like: /\b(language|idioma|lengua)\b/,
    unlike: /\b(secondary|second|english|proficiency|other|level|segundo)\b/,
  },
  iep: {
    like: /\b(iep|ifsp|disability|disabilities|discapacidad)\b/,
    unlike: /\b(date|type|primary|services?|fecha|tipo|specialist|coordinator)\b/,
  },
  mckinneyVento: { like: /\b(mc ?kinney|homeless\w*|sin hogar)\b/, unlike: /\b(date|fecha)\b/ },
  fosterCare: { like: /\b(foster|crianza)\b/, unlike: /\b(date|agency|parents?|name|fecha)\b/ },
  advocate: {
    like: /\b(advocate|fsw|family worker|case ?worker|case manager|family \w+ (worker|specialist))\b/,
    unlike: /\b(phone|email|id|date)\b/,
  },
  note: { like: /\b(notes?|comments?|remarks|notas?|observaciones)\b/, unlike: /\b(date|fecha)\b/ },
};
