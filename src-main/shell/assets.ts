import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { responseHeaders } from './hardening.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

export interface Asset {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Buffer;
}

/** The built renderer, read from disk. */
export interface Assets {
  /** `pathname` is a URL's path, still encoded. Anything that the build did not make is a 404. */
  read(pathname: string): Promise<Asset>;
}

/**
 * Opens the folder of the built renderer. What may be read is listed now: no path that a page
 * makes up is ever joined to the folder. index.html gets a fresh nonce and the shell's name.
 */
export async function openAssets(folder: string, shell: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).split(sep).join('/'), path]),
  );

  return {
    async read(pathname) {
      const nonce = randomBytes(16).toString('base64');
      const name = pathname === '/' ? '/index.html' : pathname;
      const path = files.get(name);
      const contentType = contentTypes[extname(name)];
      if (!path || !contentType) {
        return {
          status: 404,
          headers: responseHeaders('text/plain', nonce),
          body: Buffer.alloc(0),
        };
      }
      const body = await readFile(path);
      return {
        status: 200,
        headers: responseHeaders(contentType, nonce),
        body: name === '/index.html' ? dressIndex(body, nonce, shell) : body,
      };
    },
  };
}

/** Puts the nonce and the shell's name where index.html has its two placeholders. */
function dressIndex(html: Buffer, nonce: string, shell: string): Buffer {
  return Buffer.from(
    html.toString('utf8').replaceAll('__NONCE__', nonce).replaceAll('__SHELL__', shell),
  );
}
