/**
 * The settings that keep the renderer in its box, as values: tests assert them without Electron.
 * security.md 2.10 and 2.11 ask for them; Electron's own security list is their other source.
 */

export const appScheme = 'app';
export const appOrigin = 'app://binder';

/**
 * The content security policy of every page. `nonce` is fresh for each load and lets Mantine and
 * react-remove-scroll add their style elements, and nothing else inline.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** Device features that no page of the binder uses, all refused. */
const deniedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Headers of every answer that the shell gives to the renderer. */
export function responseHeaders(contentType: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  };
}

/** Command-line switches for Chromium, in Electron and in the preview: nothing leaves. */
export const networkSwitches: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // Chromium knows it by the first name, older ones by the second.
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Options of Electron's one window. No `persist:` in the partition: the session is in memory. */
export function windowOptions(preload: string) {
  return {
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    title: 'Locked Binder',
    backgroundColor: '#f4f1ec',
    webPreferences: {
      preload,
      partition: 'locked-binder',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  } as const;
}

/** Privileges of the `app:` scheme: an origin of its own, and nothing that reaches further. */
export const schemePrivileges = {
  standard: true,
  secure: true,
  supportFetchAPI: false,
  corsEnabled: false,
  bypassCSP: false,
  allowServiceWorkers: false,
} as const;

/** Where every other scheme ends. */
export const refusedSchemes = ['http', 'https', 'ftp', 'file'] as const;

/** Whether the session lets a request through: the program's own pages and their blobs only. */
export function isOwnRequest(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`);
}

/** Fuses of the packaged program, flipped before it is signed and read back by the build. */
export const fuses = {
  strictlyRequireAllFuses: true,
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;
