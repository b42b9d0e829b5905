import type { families } from '../../src-shared/families/contract.ts';
import type { Handlers } from '../desk.ts';
import { accessLog } from './access-log.ts';
import { openChildFile } from './child-file.ts';
import { addChild, editChild } from './child-records.ts';
import { listChildren, searchChildren } from './children.ts';
import { addClass, editClass, listClasses } from './classes.ts';
import { editFamily, listFamilies } from './families.ts';
import { moveClass, withdraw } from './placements.ts';
import { raise } from './raised.ts';
import { checkRoster, importRoster, readRoster } from './roster-import.ts';

export const familiesHandlers: Handlers<typeof families> = {
  'families.search': (desk, { query }) => searchChildren(desk, query),
  'families.children': (desk, filter) => listChildren(desk, filter),
  'families.child': (desk, { childId }) => openChildFile(desk, childId),

  'families.addChild': (desk, input) => {
    const id = addChild(desk.db, desk.newId, input, desk.today);
    desk.about('child', id);
    return { id };
  },
  'families.editChild': ({ db, today }, { childId, child }) => {
    editChild(db, childId, child, today);
    return {};
  },
  'families.withdraw': ({ db, today }, { childId, lastDay }) => {
    withdraw(db, childId, lastDay, today);
    return {};
  },
  'families.moveClass': (desk, move) => {
    moveClass(desk.db, { id: desk.newId(), ...move });
    return {};
  },

  'families.list': (desk, { query }) => listFamilies(desk, query),
  'families.editFamily': ({ db }, { familyId, ...input }) => {
    editFamily(db, familyId, input);
    return {};
  },

  'families.classes': (desk) => listClasses(desk),
  'families.addClass': (desk, input) => {
    const id = desk.newId();
    addClass(desk.db, id, input, desk.today);
    desk.about('class', id);
    return { id };
  },
  'families.editClass': ({ db }, { classId, ...input }) => {
    editClass(db, classId, input);
    return {};
  },

  'families.raise': (desk, { childId, kind, text }) => {
    const id = desk.newId();
    raise(desk.db, { id, childId, kind, text, raisedBy: desk.person.id, raisedAt: desk.now });
    return { id };
  },
  'families.accessLog': (desk, { childId }) => accessLog(desk, childId),

  'families.readRoster': (desk, { fileId }) => readRoster(desk, fileId),
  'families.checkRoster': (desk, choice) => checkRoster(desk, choice),
  'families.importRoster': { prepare: importRoster },
};
