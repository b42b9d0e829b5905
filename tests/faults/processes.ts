import { readdirSync, readFileSync } from 'node:fs';

/** One process of this machine, told apart from a later one with the same number by its start. */
export interface Process {
  pid: number;
  parent: number;
  /** Clock ticks from the boot. */
  start: string;
  /** Its command line, arguments parted by spaces. */
  line: string;
}

/** Every running process; those that have ended and wait for their parent are left out. Linux only. */
function runningProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readIfThere(`/proc/${name}/stat`);
      // The command stands in parentheses and may hold anything.
      const [state, parent = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (stat === '' || state === 'Z' || state === 'X') return [];
      const line = readIfThere(`/proc/${name}/cmdline`).replaceAll('\0', ' ');
      return [{ pid: Number(name), parent: Number(parent), start: rest[17] ?? '', line }];
    });
}

/** A process with all that it and its children started, as far as it still runs. */
export function familyOf(pid: number): Process[] {
  const all = runningProcesses();
  const family = all.filter((one) => one.pid === pid);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/**
 * Those of `family` that still run, and every process whose command line or environment names
 * `folder`, whoever started it.
 */
export function leftOf(family: readonly Process[], folder: string): Process[] {
  return runningProcesses().filter(
    ({ pid, start, line }) =>
      family.some((one) => one.pid === pid && one.start === start) ||
      line.includes(folder) ||
      readIfThere(`/proc/${pid}/environ`).includes(folder),
  );
}

/** A file of /proc; nothing when its process has ended meanwhile, or is another account's. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
