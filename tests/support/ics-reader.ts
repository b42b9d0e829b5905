/** A second reader of iCalendar files, written against RFC 5545 and nothing that wrote them. */
export interface IcsLine {
  name: string;
  params: Record<string, string>;
  /** As it stands, still escaped. */
  value: string;
}

export type IcsEvent = Record<string, IcsLine>;

/** 3.1: lines end in CRLF; one longer than 75 octets goes on behind CRLF and one space. */
export function linesOfIcs(bytes: Uint8Array): { physical: Buffer[]; lines: IcsLine[] } {
  const physical: Buffer[] = [];
  const logical: Buffer[] = [];
  let rest = Buffer.from(bytes);
  for (;;) {
    const at = rest.indexOf('\r\n');
    if (at === -1) break;
    const line = rest.subarray(0, at);
    physical.push(line);
    // Joined as octets: a fold may stand anywhere, and the text is read afterwards.
    if (line[0] === 0x20 || line[0] === 0x09) {
      logical.push(Buffer.concat([logical.pop() ?? Buffer.alloc(0), line.subarray(1)]));
    } else logical.push(line);
    rest = rest.subarray(at + 2);
  }
  if (rest.length > 0) physical.push(rest);
  const text = new TextDecoder('utf-8', { fatal: true });
  return { physical, lines: logical.map((line) => contentLine(text.decode(line))) };
}

/** `name *(";" param) ":" value`; no parameter of ours is quoted. */
function contentLine(line: string): IcsLine {
  const colon = line.indexOf(':');
  if (colon === -1) throw new Error(`no content line: ${line}`);
  const [name = '', ...params] = line.slice(0, colon).split(';');
  return {
    name,
    params: Object.fromEntries(params.map((one) => one.split('=') as [string, string])),
    value: line.slice(colon + 1),
  };
}

/** The events of a file, each property by its name. */
export function eventsOfIcs(bytes: Uint8Array): IcsEvent[] {
  const events: IcsEvent[] = [];
  let open: IcsEvent | null = null;
  for (const line of linesOfIcs(bytes).lines) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') open = {};
    else if (line.name === 'END' && line.value === 'VEVENT' && open) {
      events.push(open);
      open = null;
    } else if (open) {
      if (Object.hasOwn(open, line.name)) throw new Error(`${line.name} twice`);
      open[line.name] = line;
    }
  }
  return events;
}

/** 3.3.11: the text behind a TEXT value; a bare comma or semicolon is an error. */
export function textOfIcs(value: string): string {
  return value.replaceAll(/\\([\\;,nN])|\\.|[;,]/g, (found, escaped: string | undefined) => {
    if (escaped === undefined) throw new Error(`not escaped: ${found}`);
    return escaped === 'n' || escaped === 'N' ? '\n' : escaped;
  });
}
