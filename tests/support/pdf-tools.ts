import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a command of Debian's qpdf or poppler-utils is on this machine. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

/** Runs a tool on a PDF; `FILE` among the arguments stands for its path. Throws if the tool fails. */
export function runOnPdf(tool: string, args: string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'locked binder é '));
  try {
    const path = join(folder, 'sample.pdf');
    writeFileSync(path, bytes);
    const filled = args.map((arg) => (arg === 'FILE' ? path : arg));
    const told = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' } as const;
    return execFileSync(tool, filled, told);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
