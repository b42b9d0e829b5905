import type { agencies } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import type { barriers } from '../../src-shared/coordinated-entry/barriers-contract.ts';
import type { households } from '../../src-shared/coordinated-entry/households-contract.ts';
import type { regions } from '../../src-shared/coordinated-entry/regions-contract.ts';
import type { Handlers } from '../desk.ts';
import { saveFile } from '../exports/save-file.ts';
import { extensionOf } from '../signatures/sign.ts';
import { householdAccessLog } from './access-log.ts';
import {
  addAgencyPerson,
  getAgency,
  listAgencies,
  removeAgencyPerson,
  saveAgency,
  viewAgency,
} from './agencies.ts';
import { addAgreement, getAgreement } from './agreements.ts';
import { addBarrierProgress, getBarrier, listBarriers, saveBarrier } from './barriers.ts';
import {
  addLocation,
  addService,
  assignNavigator,
  endNavigator,
  endService,
} from './household-history.ts';
import { addHousehold, editHousehold, setHouseholdStatus } from './household-records.ts';
import { listHouseholds, viewHousehold } from './households.ts';
import { joinRegion, leaveRegion } from './memberships.ts';
import {
  getCounty,
  getRegion,
  listRegions,
  removeCounty,
  removeRegion,
  saveCounty,
  saveRegion,
} from './regions.ts';

export const regionsHandlers: Handlers<typeof regions> = {
  'regions.list': ({ db, today }) => listRegions(db, today),
  'regions.save': (desk, { regionId, ...input }) => {
    if (regionId !== null) getRegion(desk.db, regionId);
    const id = regionId ?? desk.newId();
    saveRegion(desk.db, id, input);
    desk.about('region', id);
    return { id };
  },
  'regions.remove': ({ db }, { regionId }) => {
    removeRegion(db, regionId);
    return {};
  },
  'regions.saveCounty': ({ db, newId }, { countyId, ...input }) => {
    if (countyId !== null) getCounty(db, countyId);
    const id = countyId ?? newId();
    saveCounty(db, id, input);
    return { id };
  },
  'regions.removeCounty': ({ db }, { countyId }) => {
    removeCounty(db, countyId);
    return {};
  },
};

export const agenciesHandlers: Handlers<typeof agencies> = {
  'agencies.list': ({ db, today }) => listAgencies(db, today),
  'agencies.agency': (desk, { agencyId }) => viewAgency(desk, agencyId),
  'agencies.save': (desk, { agencyId, ...input }) => {
    if (agencyId !== null) getAgency(desk.db, agencyId);
    const id = agencyId ?? desk.newId();
    saveAgency(desk, id, input);
    desk.about('agency', id);
    return { id };
  },
  'agencies.joinRegion': ({ db, newId }, input) => {
    getAgency(db, input.agencyId);
    joinRegion(db, newId(), input);
    return {};
  },
  'agencies.leaveRegion': ({ db }, input) => {
    getAgency(db, input.agencyId);
    leaveRegion(db, input);
    return {};
  },
  'agencies.addAgreement': (desk, { fileId, ...input }) => {
    getAgency(desk.db, input.agencyId);
    const id = desk.newId();
    addAgreement(desk, id, input, desk.files.read(fileId, 'scan'));
    desk.files.discard(fileId);
    return { id };
  },
  'agencies.saveAgreement': {
    prepare: (desk, { agencyId, agreementId }) => {
      const { mediaType, content } = getAgreement(desk.db, agencyId, agreementId);
      const extension = extensionOf(mediaType);
      return saveFile(desk, { kind: 'partner-agreement', extension, bytes: content });
    },
  },
  'agencies.addPerson': (desk, input) => {
    const id = desk.newId();
    addAgencyPerson(desk, id, input);
    return { id };
  },
  'agencies.removePerson': ({ db }, { agencyId, personId }) => {
    removeAgencyPerson(db, agencyId, personId);
    return {};
  },
};

export const householdsHandlers: Handlers<typeof households> = {
  'households.list': (desk, filter) => listHouseholds(desk, filter),
  'households.household': (desk, { householdId }) => viewHousehold(desk, householdId),
  'households.add': (desk, { household, location }) => {
    const id = desk.newId();
    addHousehold(desk, id, household);
    if (location) addLocation(desk, id, location);
    desk.about('household', id);
    return { id };
  },
  'households.edit': ({ db, today }, { householdId, household }) => {
    editHousehold(db, householdId, household, today);
    return {};
  },
  'households.setStatus': ({ db, today }, { householdId, status, date }) => {
    setHouseholdStatus(db, householdId, status, date, today);
    return {};
  },
  'households.addLocation': (desk, { householdId, location }) => {
    addLocation(desk, householdId, location);
    return {};
  },
  'households.assignNavigator': (desk, input) => {
    assignNavigator(desk, input);
    return {};
  },
  'households.endNavigator': ({ db, today }, { householdId, until }) => {
    endNavigator(db, householdId, until, today);
    return {};
  },
  'households.addService': (desk, input) => {
    const id = desk.newId();
    addService(desk, id, input);
    return { id };
  },
  'households.endService': (desk, input) => {
    endService(desk, input);
    return {};
  },
  'households.accessLog': ({ db }, { householdId }) => householdAccessLog(db, householdId),
};

export const barriersHandlers: Handlers<typeof barriers> = {
  'barriers.list': ({ db }) => listBarriers(db),
  'barriers.save': (desk, { barrierId, barrier }) => {
    if (barrierId !== null) getBarrier(desk.db, barrierId);
    const id = barrierId ?? desk.newId();
    saveBarrier(desk, id, barrier);
    desk.about('barrier', id);
    return { id };
  },
  'barriers.addProgress': (desk, input) => {
    addBarrierProgress(desk, input);
    return {};
  },
};
