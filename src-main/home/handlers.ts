import type { home } from '../../src-shared/home/contract.ts';
import type { Handlers } from '../desk.ts';
import { homeLines } from './store.ts';

export const homeHandlers: Handlers<typeof home> = {
  'home.lines': (desk) => homeLines(desk),
};
