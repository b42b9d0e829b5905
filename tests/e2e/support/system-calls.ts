import { readFileSync } from 'node:fs';

/**
 * What strace has to be told: every call that names an address or could put bytes on a socket.
 * `-yy` says beside each descriptor what kind of socket it is.
 */
export const straceArguments = [
  ...['-f', '--seccomp-bpf', '-qq', '-yy', '-s', '0'],
  ...['-e', 'trace=connect,sendto,sendmsg,sendmmsg,write,writev,pwrite64,sendfile,splice'],
];

/**
 * Chromium asks the kernel which way it would go to two public addresses: a connect on a datagram
 * socket, which sends nothing. Nothing may ever be written to such a socket.
 */
const probe = /^connect\(\d+<UDP(?:v6)?:[^>]*>, .*"(?:2001:4860:4860::8888|8\.8\.8\.8)"/;

/** Every call of a log by strace that reached for an internet address, but for Chromium's probe. */
export function reachesOut(log: string): string[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+ +/, ''))
    .filter((call) => isOfInternet(call) && !probe.test(call));
}

function isOfInternet(call: string): boolean {
  if (/^\w+\(\d+<(?:TCP|UDP|RAW|ICMP)(?:v6)?:/.test(call)) return true;
  return /^(?:connect|send\w+)\(.*sa_family=AF_INET6?\b/.test(call);
}
