import dgram, { createSocket } from 'node:dgram';
import dns, { lookup, promises } from 'node:dns';
import { resolve4 } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { installTripwires } from '../../src-main/vault/tripwires.ts';

installTripwires();

/** Every way out that is tried, each to an address of this machine only. */
const ways: Record<string, () => unknown> = {
  netConnect: () => net.connect(9, '127.0.0.1'),
  netSocket: () => new net.Socket().connect(9, '127.0.0.1'),
  netListen: () => net.createServer().listen(0, '127.0.0.1'),
  pipe: () => net.connect('/nonexistent'),
  tls: () => tls.connect(9, '127.0.0.1'),
  http: () => http.get('http://127.0.0.1:9/'),
  https: () => https.get('https://127.0.0.1:9/'),
  fetch: () => fetch('http://127.0.0.1:9/'),
  webSocket: () => new WebSocket('ws://127.0.0.1:9/'),
  lookup: () => lookup('localhost', () => {}),
  dnsLookup: () => dns.lookup('localhost', () => {}),
  dnsPromises: () => promises.lookup('localhost'),
  resolve4: () => resolve4('localhost'),
  resolver: () => new dns.Resolver().resolve4('localhost', () => {}),
  promisesResolver: () => new dns.promises.Resolver().resolve4('localhost'),
  datagram: () => createSocket('udp4').send('x', 9, '127.0.0.1'),
  datagramBind: () => dgram.createSocket('udp4').bind(0),
};

const answers: Record<string, string> = {};
for (const [name, tried] of Object.entries(ways)) {
  try {
    tried();
    answers[name] = 'went through';
  } catch (error) {
    answers[name] = error instanceof Error ? error.message : 'unknown';
  }
}
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
