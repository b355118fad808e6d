/** Runs vitest and counts its tests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBin } from './install.mjs';

/** A package's program with its output on the screen. */
const runShown = (path, args) => ({ code: runBin(path, args) });

/**
 * Runs vitest with these arguments, by `run` where its output is to be kept.
 * @returns how many tests passed and failed, with the output that was kept; a skipped test counts as failed.
 */
export async function runVitest(args, run = runShown) {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code, output } = await run('vitest/vitest.mjs', ['run', ...args, ...reporters]);
    return { output, ...countReport(report, code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts of a vitest report. A run that fails without a failed test (an unhandled error, no test found) fails once. */
function countReport(report, code) {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numTotalTests - numPassedTests;
    const broken = failed === 0 && (code !== 0 || numTotalTests === 0) ? 1 : 0;
    return { passed: numPassedTests, failed: failed + broken };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
