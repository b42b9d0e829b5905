import { percentile, type Times } from './measure.ts';

/** One line of the table: what was measured, against what, and what it should reach. */
export interface Finding {
  what: string;
  unit: 'ms' | 'keys';
  subject: Times;
  /** What the same run measured beside it; a ratio of medians is shown when there is one. */
  against?: { what: string; times: Times };
  aims: Aim[];
}

export interface Aim {
  of: 'ratio' | 'p50' | 'p95';
  atMost: number;
}

/** The table of all findings, each aim with the word pass or miss. */
export function reportOf(findings: readonly Finding[]): string {
  const header = ['', 'runs', 'p50', 'p95', 'against', 'p50', 'p95', 'ratio', 'aims'];
  const rows = findings.map(({ what, unit, subject, against, aims }) => [
    what,
    String(subject.length),
    ...spread(subject, unit),
    ...(against ? [against.what, ...spread(against.times, unit)] : ['', '', '']),
    against ? ratioOf(subject, against.times).toFixed(2) : '',
    aims.map((aim) => verdict(aim, subject, against?.times ?? [], unit)).join(', '),
  ]);
  const table = [header, ...rows];
  const widths = header.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const isText = new Set([0, 4, 8]);
  return table
    .map((row) =>
      row
        .map((cell, i) =>
          isText.has(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function spread(times: Times, unit: Finding['unit']): [string, string] {
  const text = (share: number) => `${round(percentile(times, share))} ${unit}`;
  return [text(0.5), text(0.95)];
}

const round = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function ratioOf(subject: Times, against: Times): number {
  return percentile(subject, 0.5) / percentile(against, 0.5);
}

function verdict({ of, atMost }: Aim, subject: Times, against: Times, unit: string): string {
  const found = {
    ratio: ratioOf(subject, against),
    p50: percentile(subject, 0.5),
    p95: percentile(subject, 0.95),
  }[of];
  const word = found <= atMost ? 'pass' : 'miss';
  return of === 'ratio' ? `ratio ≤ ${atMost} ${word}` : `${of} ≤ ${atMost} ${unit} ${word}`;
}
