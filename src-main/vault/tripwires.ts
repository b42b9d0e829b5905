import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Makes every way to the network throw in this process (security.md 2.11): sockets, datagrams,
 * listening, name lookups, fetch, WebSocket and EventSource. The program has no code that uses
 * them; this is for code that came with a package. The channel to the parent process stays.
 */
export function installTripwires(): void {
  block(net.Socket.prototype, ['connect']);
  block(net.Server.prototype, ['listen']);
  block(dgram.Socket.prototype, ['bind', 'connect', 'send']);
  for (const names of [dns, dns.promises]) block(names, lookups(names));
  for (const resolver of [dns.Resolver, dns.promises.Resolver]) {
    block(resolver.prototype, lookups(resolver.prototype));
  }
  block(globalThis, ['fetch', 'WebSocket', 'EventSource']);
  syncBuiltinESMExports();
}

function block(target: object, names: string[]): void {
  for (const name of names) {
    const value = function tripwire(): never {
      throw new Error(`no network: ${name}`);
    };
    Object.defineProperty(target, name, { value, configurable: false, writable: false });
  }
}

function lookups(target: object): string[] {
  const own = [target, Object.getPrototypeOf(target)].flatMap(Object.getOwnPropertyNames);
  return own.filter((name) => /^(lookup|resolve|reverse)/.test(name));
}
