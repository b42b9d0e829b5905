import { existsSync, mkdirSync } from 'node:fs';
import { join, parse } from 'node:path';

/**
 * A path for a new file in `folder`, which is made if need be: the name suggested, or that name
 * with `-2`, `-3` … when a file has it already.
 */
export function freePath(folder: string, suggestedName: string): string {
  mkdirSync(folder, { recursive: true });
  const { name, ext } = parse(suggestedName);
  let path = join(folder, suggestedName);
  for (let count = 2; existsSync(path); count += 1) path = join(folder, `${name}-${count}${ext}`);
  return path;
}

/** The command that points at a file in the desktop's file manager. */
export function revealCommand(platform: NodeJS.Platform, path: string): [string, string[]] {
  if (platform === 'win32') return ['explorer.exe', [`/select,${path}`]];
  if (platform === 'darwin') return ['open', ['-R', path]];
  return ['xdg-open', [parse(path).dir]];
}
