import { openDatabase } from '../../src-main/vault/database.ts';
import { acquireInstanceLock } from '../../src-main/vault/instance-lock.ts';
import { refusalOf } from './refusal.ts';

/** What a second process is told about a binder that another one has open. */
const [what, path = '', migrations = '', fileId = ''] = process.argv.slice(2);
const ids = { fileId, epoch: 1, migrations };
const answer =
  what === 'lock'
    ? refusalOf(() => acquireInstanceLock(path, { now: () => Date.now() }))
    : refusalOf(() => openDatabase(path, Buffer.alloc(32, 3), ids));
process.stdout.write(JSON.stringify(answer));
