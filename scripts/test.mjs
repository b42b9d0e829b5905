// npm test: everything that must hold, in order; its last line is the sum. Each story is told in
// one language, and in both by npm test -- --whole.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, run, setup, tryBuild } from './setup.mjs';

setup({ tests: true, build: false });

const reports = join(root, 'test-results', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const sum = { passed: 0, failed: 0, skipped: 0 };

/** A step that either holds or does not: a failed one counts as one failed test. */
function check(title, hasPassed) {
  console.log(`\n${title}`);
  if (!hasPassed()) {
    console.log(`${title}: failed`);
    sum.failed += 1;
  }
}

/** A step with tests of its own, read from its JSON report. */
function count(title, report, start, read) {
  check(title, () => {
    const hasPassed = start(report);
    const { passed, failed, skipped } = read(JSON.parse(readFileSync(report, 'utf8')));
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    return hasPassed || failed > 0;
  });
}

const program = (path, args, options) =>
  run(node, [join(root, 'node_modules', path), ...args], options);

check('Types', () => program('typescript/bin/tsc', ['--noEmit', '-p', '.']));
check('Style', () => program('@biomejs/biome/bin/biome', ['check', '.']));
count(
  'Unit tests',
  join(reports, 'vitest.json'),
  (report) =>
    program('vitest/vitest.mjs', [
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  (report) => ({
    passed: report.numPassedTests,
    // A file that could not be loaded has no tests to fail.
    failed: report.numFailedTests + report.testResults.filter(isUnloadable).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);
check('Build', tryBuild);
count(
  'End to end',
  join(reports, 'playwright.json'),
  (report) =>
    program('@playwright/test/cli.js', ['test', '--pass-with-no-tests', '--reporter=list,json'], {
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        LOCKED_BINDER_WHOLE: process.argv.includes('--whole') ? '1' : '',
      },
    }),
  ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }),
);

function isUnloadable({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}

if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped, each with its reason above`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
